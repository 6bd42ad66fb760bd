"""A little site around the search box, dressed in Material's own stylesheets; works from a server and from a folder."""

import shutil
from pathlib import Path

import material

from course.pages.search_index import SearchPage, build_index
from tests.browser.scripts import put_scripts

ROOT = Path(__file__).parent.parent.parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)

BOX = """<site-search{page} data-index="{base}assets/search-index.js" data-base="{base}">
<form action="{base}tim-kiem.html" role="search">
<input type="search" name="q" required maxlength="120" placeholder="Tìm kiếm" autocomplete="off"
aria-label="Tìm trong khóa học">
<button aria-label="Tìm"><svg viewBox="0 0 24 24"><path d="M9.5 3a6.5 6.5 0 0 0 0 13z"/></svg></button>
</form></site-search>"""

HTML = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="{base}material.css"><link rel="stylesheet" href="{base}palette.css">
<link rel="stylesheet" href="{base}assets/css/site-search.css">
<script src="{base}assets/js/site-search.js" defer></script></head>
<body data-md-color-scheme="{scheme}" data-md-color-primary="teal" data-md-color-accent="teal">
<header class="md-header" data-md-component="header"><nav class="md-header__inner md-grid">
<div class="md-header__title">Học OCOP</div>{header}</nav></header>
<main class="md-content md-typeset"><h1>{title}</h1>{content}</main></body></html>"""

# (path, title, keywords, kind, Markdown)
PAGES = (
    ("hoc/01-nghe/01-duong-phen.html", "Đường phèn", ("nấu đường",), "Bài học",
     "## Nấu đường phèn\n\nNước mía cô đặc thành đường phèn trong. Đường đi của hồ sơ không ở đây."),
    ("hoc/01-nghe/02-ho-so.html", "Hồ sơ gồm những gì", ("giấy tờ cần có",), "Bài học",
     "## Hai mẫu\n\nHồ sơ gồm Mẫu 01 và Mẫu 02.\n\n## Nộp ở đâu\n\nBạn nộp hồ sơ ở Ủy ban nhân dân cấp xã."),
    ("hoc/01-nghe/03-cau-chuyen.html", "Câu chuyện sản phẩm", (), "Bài học",
     "## Vì sao\n\nCâu chuyện sản phẩm được mười hai điểm. Kể về con đường làng và người thợ."),
    ("tra-cuu/dinh-duong.html", "Nhãn dinh dưỡng", (), "Tra cứu",
     "Dưỡng chất ghi trên nhãn. Thái dương, bình dương không phải là đường."),
    ("tra-cuu/hoi-dap.html", "Hỏi đáp", (), "Hỏi đáp",
     "### Giấy chứng nhận có giá trị mấy năm? {#may-nam}\n\nBa năm, tức 36 tháng.\n\n### Ai chấm?\n\nHội đồng chấm."),
    ("tra-cuu/la.html", "Trang <b>lạ</b> & khác", (), "Tra cứu", "Chữ \\<img src=x onerror=alert(1)\\> kẹo lạc."),
)  # fmt: skip


def box(base: str, page: str = "") -> str:
    return BOX.format(base=base, page=page)


def build(folder: Path) -> Path:
    """Write the pages above, index.html, dark.html and tim-kiem.html with all they need."""
    shutil.copytree(ROOT / "docs" / "assets", folder / "assets", ignore=shutil.ignore_patterns("images", "js"))
    put_scripts(folder / "assets" / "js")
    styles = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    for name, target in (("main", "material"), ("palette", "palette")):
        (sheet,) = styles.glob(f"{name}.*.min.css")
        shutil.copy(sheet, folder / f"{target}.css")
    searched = []
    for path, title, keywords, kind, text in PAGES:
        searched.append(SearchPage(path, title, f"Tóm tắt về {title}.", text, keywords, 1.0, kind))
        write(folder, path, title, "<h2 id='may-nam'>Một</h2>")
    (folder / "assets" / "search-index.js").write_bytes(build_index(searched))
    filler = "<p>Chữ.</p>" * 60 + "<p><input id='other' aria-label='Ô khác'></p>"
    write(folder, "index.html", "Trang đầu", filler)
    write(folder, "dark.html", "Trang tối", filler, scheme="slate")
    write(folder, "tim-kiem.html", "Tìm kiếm", f"<div>{box('./', ' data-page')}</div>")
    return folder


def write(folder: Path, path: str, title: str, content: str, scheme: str = "default") -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    base = "../" * path.count("/") or "./"
    html = HTML.format(policy=POLICY, base=base, title=title, scheme=scheme, header=box(base), content=content)
    target.write_text(html, "utf-8")
