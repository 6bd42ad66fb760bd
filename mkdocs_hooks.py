"""MkDocs looks for its hooks here; the work is in course/pages/mount.py."""

from course.pages.mount import Mount

_mount = Mount()
on_startup = _mount.on_startup
on_config = _mount.on_config
on_files = _mount.on_files
on_serve = _mount.on_serve
on_env = _mount.on_env
on_page_content = _mount.on_page_content
on_post_page = _mount.on_post_page
