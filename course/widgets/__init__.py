"""HTML that the site's pages and the exported files share."""
