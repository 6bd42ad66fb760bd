"""What a document is on a day, in words."""

from course.model.law import Standing

STANDINGS = {
    Standing.IN_FORCE: "Đang có hiệu lực",
    Standing.LAPSED: "Đã hết hiệu lực",
    Standing.NOT_YET: "Chưa có hiệu lực",
    Standing.SUSPENDED: "Đang tạm ngưng",
    Standing.UNVERIFIED: "Chưa xác minh được",
}
