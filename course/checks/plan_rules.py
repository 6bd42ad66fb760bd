"""The rules for business plans, in words: the form that asks (planform) and what producers write (planfile)."""

from course.checks.rule import Rule

PLAN_RULES = (
    # The form of a business plan
    Rule("planform.unknown-key", "kế hoạch không có khóa “{key}”", "Xem các khóa trong course/model/business_plan.py."),
    Rule("planform.not-asked", "khóa “{key}” của kế hoạch không ai hỏi", "Thêm một dòng hỏi, hoặc ghi vào kept."),
    Rule("planform.asked-twice", "khóa “{key}” bị hỏi hai lần", "Giữ một dòng."),
    Rule("planform.kind", "kiểu của khóa “{key}” không hợp với kế hoạch", "Chọn một trong: {wanted}."),
    Rule("planform.unknown-name", "không có “{name}” cho {key}", "Sửa tên, hoặc thêm nó vào tệp."),
    Rule(
        "planform.limits",
        "giới hạn của khóa “{key}” không đúng",
        "Chữ cần max, danh sách cần most, số cần low nhỏ hơn high; khóa khác thì không.",
    ),
    Rule("planform.choices", "các lựa chọn của “{key}” không khớp với kế hoạch", "Ghi đủ và đúng: {wanted}."),
    Rule(
        "planform.concern",
        "nhận xét “{id}” thiếu lời, hoặc không có trong phép tính",
        "So với VALUES trong course/finance/concerns.py.",
    ),
    Rule(
        "planform.placeholder", "nhận xét này không có số “{name}”", "So với VALUES trong course/finance/concerns.py."
    ),
    Rule("planform.missing-word", "con số “{key}” chưa có tên", "Thêm tên vào words."),
    Rule(
        "planform.example-unmarked",
        "kế hoạch mẫu chưa đánh dấu là ví dụ",
        "Thêm example: true để mọi bản in ghi “ví dụ minh họa”.",
    ),
    # A producer's plan
    Rule(
        "planfile.amount",
        "“{name}”: không đọc được số tiền “{got}”",
        "Viết như 1.250.000, 1,5 triệu hoặc 2 tỷ; chưa biết thì để trống.",
    ),
    Rule("planfile.number", "“{name}”: “{got}” không phải số hợp lệ", "Chỉ viết số; chưa biết thì để trống."),
    Rule(
        "planfile.dotted",
        "“{name}”: số có dấu chấm không có ngoặc kép, máy đọc thành {got}",
        'Viết liền như 85000, hoặc đặt trong ngoặc kép: "85.000".',
    ),
    Rule("planfile.range", "“{name}” là {got}", "Ghi từ {low} đến {high}{unit}."),
    Rule("planfile.long", "“{name}” dài {count} ký tự", "Viết gọn trong {limit} ký tự."),
    Rule("planfile.many", "“{name}” có {count} mục", "Giữ nhiều nhất {limit} mục."),
    Rule("planfile.twelve", "“{name}” có {count} số", "Ghi đủ 12 số, từ tháng 1 đến tháng 12, hoặc bỏ trống."),
    Rule("planfile.start", "không đọc được tháng bắt đầu “{got}”", "Viết năm rồi tháng như 2027-01, hoặc 1/2027."),
    Rule("planfile.grace", "ân hạn {grace} tháng mà vay {months} tháng", "Ân hạn phải ngắn hơn thời gian vay."),
    Rule(
        "planfile.agreed",
        "khoản vay trả theo ngày hẹn riêng chưa có tháng nhận tiền",
        "Ghi tháng nhận từ 1. Khoản đã vay từ trước thì chọn cách trả gốc đều hoặc trả bằng nhau.",
    ),
    Rule("planfile.order", "việc xong ở tháng {end}, trước khi bắt đầu ở tháng {start}", "Đổi lại hai tháng."),
    Rule(
        "planfile.unknown-set",
        "không có bộ tiêu chí số {got}",
        "Chọn từ {low} đến {high}, hoặc để trống nếu không dự OCOP.",
    ),
    Rule(
        "planfile.version",
        "tệp thuộc bản {got} của biểu kế hoạch, máy này đọc bản {wanted}",
        "Giữ tệp cũ, nhập lại bằng bản hiện nay, hoặc dùng bản phần mềm đã lưu tệp.",
    ),
)
