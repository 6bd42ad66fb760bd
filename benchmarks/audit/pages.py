"""Which pages are looked at: one of each kind with axe, and those people come to first with Lighthouse."""

from typing import NamedTuple

LESSON = "hoc/01-tong-quan/01-ocop-la-gi.html"
TABLES = "hoc/04-kinh-doanh/06-diem-hoa-von.html"
SHEET = "tra-cuu/bo/01.html"
# One page for every template in templates/pages/, and the pages with a tool of their own.
KINDS = (
    "index.html",
    "hoc/01-tong-quan/index.html",
    LESSON,
    TABLES,
    "kiem-tra/m1-final.html",
    "tra-cuu/index.html",
    "tra-cuu/hoi-dap.html",
    "tra-cuu/thuat-ngu.html",
    "tra-cuu/bo-tieu-chi.html",
    SHEET,
    "tra-cuu/so-sanh-bo.html",
    "tra-cuu/cac-thoi-ky.html",
    "tra-cuu/chu-trinh.html",
    "tra-cuu/van-ban.html",
    "tra-cuu/dong-thoi-gian.html",
    "tra-cuu/hieu-sai.html",
    "tra-cuu/so-lieu.html",
    "tra-cuu/tinh/index.html",
    "tra-cuu/tinh/bac-kan.html",
    "tu-cham.html",
    "lap-ho-so.html",
    "ke-hoach.html",
    "lich-cua-toi.html",
    "cau-chuyen.html",
    "viec-hoc.html",
    "hoc-khi-mat-mang.html",
    "vi-du.html",
    "chu-the.html",
    "can-bo.html",
    "huong-dan-ke-hoach.html",
    "huong-dan-cau-chuyen.html",
    "giang-vien/index.html",
    "giang-vien/01-tong-quan.html",
    "giang-vien/lop-3-ngay.html",
    "giang-vien/de-kiem-tra.html",
    "giang-vien/ke-hoach-ca-lop.html",
    "giang-vien/cau-chuyen-ca-lop.html",
    "gioi-thieu.html",
    "tim-kiem.html",
    "404.html",
)
# The lite edition shows the same pages in one template: those with the most different pieces in them.
LITE_KINDS = (
    "index.html",
    LESSON,
    TABLES,
    "tra-cuu/hoi-dap.html",
    SHEET,
    "viec-hoc.html",
    "lich-cua-toi.html",
)


class Visit(NamedTuple):
    """A page of an edition ("site" or "lite") under the name that the report gives it."""

    name: str
    edition: str
    path: str


MEASURED = (
    Visit("Home", "site", "index.html"),
    Visit("A lesson", "site", LESSON),
    Visit("A criteria page", "site", SHEET),
    Visit("Self-assessment", "site", "tu-cham.html"),
    Visit("Plan builder", "site", "ke-hoach.html"),
    Visit("Dossier builder", "site", "lap-ho-so.html"),
    Visit("Story builder", "site", "cau-chuyen.html"),
    Visit("Home, lite edition", "lite", "index.html"),
    Visit("A lesson, lite edition", "lite", LESSON),
)
