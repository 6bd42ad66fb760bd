"""Every rule of `course check`: its id, what it says and what to do about it. Messages are for Vietnamese authors."""

from course.checks.agenda_rules import AGENDA_RULES
from course.checks.interface_rules import INTERFACE_RULES
from course.checks.picture_rules import PICTURE_RULES
from course.checks.plan_rules import PLAN_RULES
from course.checks.rule import Rule
from course.checks.story_photo_rules import STORY_PHOTO_RULES
from course.checks.story_rules import STORY_RULES

_BESIDE = (*AGENDA_RULES, *INTERFACE_RULES, *PICTURE_RULES, *PLAN_RULES, *STORY_RULES, *STORY_PHOTO_RULES)
_ALL = (
    # Files
    Rule("file.missing", "không có tệp này", "Tạo tệp hoặc sửa lại tên."),
    Rule("file.directory", "đây là thư mục, cần một tệp", "Đổi tên thư mục hoặc thay bằng tệp văn bản."),
    Rule("file.too-large", "tệp nặng {size} MB, giới hạn {limit} MB", "Tách nhỏ; kiểm tra xem có dán nhầm ảnh không."),
    Rule("file.unreadable", "không đọc được tệp: {reason}", "Kiểm tra quyền đọc, đóng chương trình đang mở tệp."),
    Rule("file.bom", "tệp bắt đầu bằng ký hiệu BOM", "Lưu lại dạng “UTF-8” (không phải “UTF-8 with BOM”)."),
    Rule("file.encoding", "chữ không phải UTF-8", "Mở tệp bằng trình soạn thảo, lưu lại với mã UTF-8."),
    Rule("file.control-character", "có ký tự điều khiển ẩn", "Xóa dòng và gõ lại, đừng dán từ phần mềm khác."),
    # YAML
    Rule("yaml.syntax", "YAML sai cú pháp ({reason})", "Xem dấu hai chấm, dấu ngoặc kép và khoảng thụt đầu dòng."),
    Rule("yaml.tab", "có phím Tab trong YAML", "Thay Tab bằng dấu cách."),
    Rule(
        "yaml.several-documents", "một tệp chỉ chứa một tài liệu YAML", "Bỏ dòng “---” thừa hoặc tách thành tệp khác."
    ),
    Rule("yaml.anchor", "không dùng & và * của YAML", "Chép lại nội dung, hoặc đặt chuỗi trong dấu ngoặc kép."),
    Rule("yaml.too-deep", "lồng nhau quá {limit} bậc", "Xem lại khoảng thụt đầu dòng."),
    Rule("yaml.duplicate-key", "khóa “{key}” viết hai lần", "Giữ lại một."),
    Rule("yaml.empty", "tệp trống", "Điền nội dung hoặc xóa tệp."),
    # Shape of records
    Rule("schema.unknown-key", "không có khóa “{key}”", "Có phải: {known}?"),
    Rule("schema.missing-key", "thiếu khóa “{key}”", "Thêm khóa này; xem docs/contributing/authoring.md."),
    Rule(
        "schema.wrong-type",
        "“{key}” cần {wanted}, đang là {got}",
        "Sửa giá trị; chữ có dấu hai chấm phải nằm trong ngoặc kép.",
    ),
    Rule("schema.unknown-kind", "không có loại “{got}”", "Chọn một trong: {known}."),
    Rule(
        "schema.not-a-list",
        "tệp phải có đúng một khóa “{key}” chứa danh sách",
        "Xem mẫu trong docs/contributing/authoring.md.",
    ),
    Rule("id.duplicate", "mã “{id}” đã dùng ở {file}:{first}", "Đặt mã khác cho bản ghi này."),
    Rule("id.pattern", "mã “{id}” chưa đúng mẫu {pattern}", "Sửa mã theo mẫu."),
    # Template marks
    Rule(
        "template.undefined",
        "tên trong dấu {{{{ }}}} không có: {reason}",
        "Xem bảng hàm trong docs/contributing/authoring.md.",
    ),
    Rule("template.syntax", "dấu {{{{ }}}} viết sai: {reason}", "Kiểm tra ngoặc và dấu nháy."),
    Rule("template.failed", "không tính được dấu {{{{ }}}}: {reason}", "Kiểm tra các giá trị đưa vào hàm."),
    Rule(
        "template.include-missing", "không có đoạn dùng chung “{name}”", "Tạo tệp trong modules/_shared/ hoặc sửa tên."
    ),
    Rule("template.include-cycle", "các đoạn dùng chung gọi nhau thành vòng", "Bỏ một lệnh include."),
    Rule("template.table-outside-lesson", "hàm {name}() chỉ dùng trong bài học", "Viết nội dung cần nói thành câu."),
    Rule(
        "law.unknown", "chưa có văn bản “{id}” trong editions/laws.yml", "Sửa mã (gần giống: {near}) hoặc thêm văn bản."
    ),
    Rule(
        "fact.unknown",
        "chưa có số liệu “{id}” trong editions/facts.yml",
        "Sửa mã (gần giống: {near}) hoặc thêm số liệu.",
    ),
    Rule(
        "stat.unknown",
        "chưa có thống kê “{id}” trong knowledge/statistics.yml",
        "Sửa mã (gần giống: {near}) hoặc thêm.",
    ),
    Rule("lesson.unknown", "không có bài “{id}”", "Sửa mã bài (gần giống: {near})."),
    Rule("page.unknown", "không có trang “{id}”", "Sửa tên trang (gần giống: {near})."),
    Rule("province.unknown", "không có tỉnh “{id}”", "Sửa mã tỉnh (gần giống: {near})."),
    Rule(
        "example.unknown",
        "không có sản phẩm mẫu “{id}”",
        "Sửa mã (gần giống: {near}) theo tên tệp trong templates/builders/dossier/examples/.",
    ),
    Rule("example.unknown-criterion", "bộ của sản phẩm mẫu không có tiêu chí “{id}”", "Sửa mã (gần giống: {near})."),
    Rule(
        "sample.unknown",
        "không có câu chuyện mẫu “{id}”",
        "Sửa mã (gần giống: {near}) theo tên tệp trong templates/builders/product_story/examples/.",
    ),
    Rule("sample.unknown-length", "không có độ dài “{id}”", "Ghi label, leaflet hoặc website (gần giống: {near})."),
    # Law and facts
    Rule(
        "law.lapsed-cited",
        "viện dẫn văn bản đã hết hiệu lực: {name}",
        "Đưa vào đoạn “::: history”, đánh dấu historical: true, hoặc thay bằng văn bản mới.",
    ),
    Rule("law.by-hand", "số văn bản viết tay: “{text}”", "Dùng {{{{ law('{id}') }}}}."),
    Rule("law.replaced-by-unknown", "văn bản thay thế “{id}” chưa có trong sổ", "Thêm văn bản đó hoặc sửa mã."),
    Rule("law.dates", "ngày hết hiệu lực sớm hơn ngày ban hành", "Kiểm tra lại các ngày."),
    Rule(
        "fact.by-hand",
        "viết tay “{text}” trong khi dữ liệu đã có",
        "Dùng {{{{ fact('{id}') }}}}; nếu là chuyện khác, thêm vào literals ở đầu bài.",
    ),
    # Sources
    Rule("source.none", "không có nguồn", "Thêm sources: văn bản, trang web hoặc bài học."),
    Rule("source.shape", "nguồn phải có đúng một trong law, url, lesson", "Giữ lại một; trang web cần cả title."),
    Rule("source.insecure", "địa chỉ nguồn “{url}” không phải http(s)", "Ghi địa chỉ đầy đủ của trang."),
    # Modules and lessons
    Rule("module.bad-name", "tên thư mục “{name}” chưa đúng mẫu 01-ten-khong-dau", "Đổi tên thư mục."),
    Rule("lesson.bad-name", "tên tệp “{name}” chưa đúng mẫu 01-ten-khong-dau.md", "Đổi tên tệp."),
    Rule(
        "lesson.no-front-matter",
        "thiếu phần đầu bài giữa hai dòng “---”",
        "Thêm phần đầu bài; xem docs/contributing/authoring.md.",
    ),
    Rule("lesson.stray-mark", "“:::” đóng mà chưa mở", "Xóa dòng này hoặc thêm dòng mở."),
    Rule("lesson.unclosed-mark", "đoạn “::: {kind}” mở ở dòng {start} chưa đóng", "Thêm dòng “:::” ở cuối đoạn."),
    Rule("lesson.unknown-mark", "không có loại đoạn “{kind}”", "Chọn: {known}."),
    Rule("lesson.no-objectives", "bài có {count} mục tiêu, cần 2 đến 4", "Viết mục tiêu bắt đầu bằng động từ."),
    Rule("lesson.no-questions", "bài có {count} câu hỏi, cần ít nhất {least}", "Thêm câu hỏi vào ngân hàng của bài."),
    Rule(
        "lesson.few-apply",
        "{count}/{all} câu là vận dụng, cần ít nhất một phần ba",
        "Thêm câu hỏi tình huống (level: apply).",
    ),
    Rule("lesson.objective-uncovered", "mục tiêu “{id}” chưa có câu hỏi nào", "Thêm câu hỏi cho mục tiêu này."),
    Rule("lesson.mark-count", "có {count} đoạn “{kind}”, cần {wanted}", "Thêm hoặc bớt đoạn."),
    Rule("lesson.mark-order", "đoạn “{kind}” đứng sai chỗ", "Thứ tự: why ở đầu; today rồi remember ở cuối."),
    Rule("lesson.length", "bài dài {count} chữ, cần {low} đến {high}", "Bớt hoặc thêm nội dung cho người học."),
    Rule("lesson.minutes", "thời lượng {count} phút, cần 20 đến 60", "Chia lại bài hoặc sửa số phút."),
    Rule(
        "lesson.heading-order",
        "tiêu đề bậc {level} đứng sau bậc {before}",
        "Bắt đầu bằng ##, rồi mới đến ###; không dùng #.",
    ),
    Rule(
        "lesson.example-unmarked",
        "ví dụ “{title}” chưa ghi là minh họa",
        "Thêm “(ví dụ minh họa)” vào tên ví dụ, hoặc ghi nguồn thật.",
    ),
    Rule(
        "lesson.list-gap", "danh sách dính vào đoạn văn phía trên", "Thêm một dòng trống trước gạch đầu dòng thứ nhất."
    ),
    Rule("bank.unknown-lesson", "không có bài “{id}” cho ngân hàng này", "Sửa khóa lesson."),
    # Links
    Rule("link.by-path", "liên kết theo đường dẫn “{target}”", "Dùng {{{{ lesson('…') }}}} hoặc {{{{ page('…') }}}}."),
    # Questions
    Rule(
        "question.one-right", "câu một lựa chọn có {count} đáp án đúng", "Đánh dấu right: true cho đúng một phương án."
    ),
    Rule("question.some-right", "câu nhiều lựa chọn cần ít nhất hai đáp án đúng và một sai", "Sửa các phương án."),
    Rule("question.option-count", "có {count} phương án, cần {low} đến {high}", "Thêm hoặc bớt phương án."),
    Rule("question.duplicate-option", "hai phương án giống nhau", "Sửa hoặc bỏ một phương án."),
    Rule("question.missing-feedback", "phương án sai chưa có phản hồi", "Viết feedback nêu điều người học hiểu nhầm."),
    Rule(
        "question.all-of-the-above",
        "phương án kiểu “tất cả các đáp án trên”",
        "Thay bằng một hiểu nhầm có thật, hoặc đổi sang multiple_response.",
    ),
    Rule(
        "question.length-gives-away",
        "đáp án đúng dài hơn hẳn các phương án khác",
        "Rút ngắn đáp án đúng hoặc viết dài các phương án sai.",
    ),
    Rule("question.pair-count", "số cặp chưa phù hợp", "Viết 3 đến 6 cặp."),
    Rule("question.duplicate-pair", "hai vế giống nhau", "Mỗi vế chỉ xuất hiện một lần."),
    Rule("question.item-count", "số bước chưa phù hợp", "Viết 3 đến 7 bước."),
    Rule("question.duplicate-item", "hai bước giống nhau", "Sửa hoặc bỏ một bước."),
    Rule("question.trap-accepted", "câu trả lời “bẫy” lại được tính là đúng", "Đổi giá trị bẫy hoặc giảm sai số."),
    Rule("question.negative-tolerance", "sai số nhỏ hơn 0", "Viết sai số bằng 0 hoặc lớn hơn."),
    Rule("question.odd-number", "số này không tính được", "Viết một số thường, nhiều nhất 15 chữ số."),
    Rule(
        "question.short-too-long",
        "cách hỏi ngắn dài hơn {limit} chữ",
        "Viết ngắn lại: trò chơi trên điện thoại chỉ hiện bấy nhiêu chữ.",
    ),
    Rule("question.empty-text", "có chỗ để trống", "Điền chữ vào."),
    Rule("question.part-count", "số câu trong tình huống chưa phù hợp", "Viết 2 đến 4 câu dưới một tình huống."),
    Rule("question.unknown-objective", "bài không có mục tiêu “{id}”", "Chọn một trong: {known}."),
    Rule("question.unmarked-case", "tình huống chưa ghi “(ví dụ minh họa)”", "Thêm cụm này vào cuối lời dẫn."),
    # Knowledge
    Rule("term.unknown", "không có thuật ngữ “{id}”", "Sửa khóa see theo mã của một thuật ngữ."),
    Rule("workshop.time", "“{text}” không phải giờ", "Viết như 08:00."),
    # Tests
    Rule("blueprint.unknown-module", "không có chuyên đề “{id}”", "Sửa khóa modules."),
    Rule("blueprint.unknown-lesson", "không có bài “{id}”", "Sửa khóa lessons theo mã của một bài."),
    Rule("blueprint.unknown-kind", "không có dạng câu hỏi “{id}”", "Chọn trong: {known}."),
    Rule("blueprint.unknown-question", "không có câu hỏi “{id}” trong ngân hàng", "Sửa mã câu hỏi trong fixed."),
    Rule("blueprint.unknown-family", "không có họ câu hỏi “{id}”", "Xem tên các họ: course quiz list --generated."),
    Rule(
        "blueprint.unknown-like",
        "không có đề mẫu “{id}” để làm giống",
        "Ghi mã của một đề mẫu tự chọn câu hỏi (không có khóa like).",
    ),
    Rule(
        "blueprint.like-and-own",
        "đã có like thì không chọn câu hỏi bằng “{key}”",
        "Bỏ khóa này, hoặc bỏ like.",
    ),
    Rule("blueprint.two-draws", "vừa chọn theo mức vừa chọn theo bài", "Giữ levels hoặc giữ lessons."),
    Rule("blueprint.empty", "đề mẫu không chọn câu hỏi nào", "Thêm levels, lessons, fixed hoặc families."),
    Rule(
        "blueprint.too-few",
        "“{part}” cần tất cả {wanted} câu cho các đề, ngân hàng chỉ có {count}",
        "Giảm số câu, giảm số đề (forms) hoặc viết thêm câu hỏi.",
    ),
    Rule("blueprint.numbers", "“{key}” phải từ {low} đến {high}", "Sửa số."),
    # Scoring sheets
    Rule("criteria.unknown-set", "không có bộ số {id} trong edition.yml", "Sửa số bộ."),
    Rule("criteria.unknown", "không có tiêu chí “{id}” trong criteria.yml", "Sửa khóa use hoặc thêm tiêu chí."),
    Rule("criteria.double-code", "mã tiêu chí {code} đứng hai lần", "Mỗi mã chỉ dùng một lần trong một bộ."),
    Rule("criteria.sum", "phần {code} cộng được {points} điểm, cần {wanted}", "Xem lại điểm của từng phương án."),
    Rule("criteria.unused", "tiêu chí “{id}” không bộ nào dùng", "Xóa hoặc dùng nó trong một bộ."),
    Rule("criteria.long-option", "phương án dài hơn {limit} chữ", "Viết ngắn lại, giữ nguyên điều kiện."),
    Rule("criteria.order", "điểm của các phương án không tăng dần", "Xếp lại phương án từ thấp đến cao."),
    # What producers write: answers to a sheet, a kept self-assessment, a dossier
    Rule(
        "answer.unknown-criterion",
        "bộ này không có tiêu chí “{code}”",
        'Ghi mã như trong bộ tiêu chí, trong ngoặc kép: "1.1" (gần giống: {near}).',
    ),
    Rule(
        "answer.not-a-number",
        "tiêu chí {code}: “{got}” không phải số thứ tự của mức",
        "Ghi số từ 1 đến {count}, đếm từ trên xuống trong bộ tiêu chí; để trống nếu chưa chấm.",
    ),
    Rule(
        "answer.unknown-option",
        "tiêu chí {code}: không có phương án {got}",
        "Ghi số từ 1 đến {count}, đếm từ trên xuống trong bộ tiêu chí; để trống nếu chưa chấm.",
    ),
    Rule(
        "assessment.no-answers",
        "không thấy câu trả lời trong tệp",
        "Dùng tệp lưu từ trang Tự chấm điểm, hoặc viết khóa answers với mã tiêu chí và số của mức.",
    ),
    Rule(
        "assessment.format",
        "“{got}” không phải dạng tệp tự chấm điểm OCOP",
        "Dùng tệp lưu từ trang Tự chấm điểm sản phẩm.",
    ),
    Rule(
        "assessment.other-edition",
        "tệp chấm theo bộ tiêu chí {got}, khóa học này chấm theo bộ tiêu chí {wanted}",
        "Giữ tệp cũ, chấm lại sản phẩm theo bộ tiêu chí {wanted}.",
    ),
    Rule(
        "assessment.other-set",
        "tệp chấm theo bộ {got}, lệnh đang chấm theo bộ {wanted}",
        "Gọi lệnh với đúng số bộ của tệp, hoặc chọn tệp khác.",
    ),
    Rule("assessment.shape", "“{key}” cần {wanted}", "Dùng tệp lưu từ trang Tự chấm điểm, không sửa tay."),
    Rule("assessment.long-text", "“{key}” phải là chữ, không quá {limit} ký tự", "Viết ngắn lại."),
    Rule(
        "assessment.unknown-rejection",
        "không có lý do loại “{got}”",
        "Ghi số từ 1 đến {count}, hoặc bỏ khỏi danh sách.",
    ),
    Rule(
        "dossier.unknown-set",
        "không có bộ tiêu chí số {got}",
        "Chọn từ {low} đến {high}; xem: course criteria list.",
    ),
    Rule(
        "dossier.other-edition",
        "hồ sơ chấm theo bộ tiêu chí {got}, khóa học này dùng bộ tiêu chí {wanted}",
        "Giữ tệp cũ; chấm lại theo bộ tiêu chí {wanted} rồi bỏ khóa edition.",
    ),
    Rule("dossier.double-detail", "tiêu chí {code} mô tả {count} lần", "Gộp lại thành một."),
    Rule("dossier.unknown-row", "bảng minh chứng không có mục {got}", "Ghi số mục từ 1 đến {count} của Mẫu số 02."),
    Rule("dossier.double-row", "mục {row} ghi {count} lần", "Gộp giấy tờ vào một mục."),
    Rule(
        "dossier.wrong-case",
        "“{key}” không dùng cho hồ sơ có case: {case}",
        "Bỏ khóa này hoặc ghi case: {needed}.",
    ),
    Rule("dossier.number", "“{key}” là {got}", "Ghi số từ {low} đến {high}."),
    Rule(
        "dossier.example-unmarked",
        "hồ sơ mẫu chưa đánh dấu là ví dụ",
        "Thêm example: true để mọi trang in “ví dụ minh họa”.",
    ),
    # Calendar
    Rule("calendar.slot", "câu này không có chỗ điền “{slot}”", "Chỗ điền được dùng: {known}."),
    Rule("calendar.weekdays", "có {count} tên thứ, cần 7", "Viết từ thứ Hai đến Chủ nhật."),
    # The forms of the dossier
    Rule("form.unknown-key", "hồ sơ không có khóa “{key}”", "Xem các khóa trong course/model/dossier.py."),
    Rule("form.unknown-step", "không có bước “{step}”", "Chọn một bước ở phần steps của tệp."),
    Rule("form.unknown-name", "không có tên “{name}”", "Hỏi khóa này trong builder.yml, hoặc sửa tên."),
    *_BESIDE,
    # Typography
    Rule("text.not-nfc", "chữ có dấu tách rời (không phải NFC)", "Gõ lại bằng bảng mã Unicode dựng sẵn."),
    Rule("text.full-width", "có chữ toàn cỡ “{text}”", "Gõ lại bằng chữ thường: OCOP."),
    Rule("text.ocop-case", "viết “{text}”", "Viết hoa cả bốn chữ: OCOP."),
    Rule("text.tone-place", "dấu thanh đặt sai chỗ: “{text}”", "Viết “{right}”: dấu đứng trên chữ đầu của oa, oe, uy."),
    Rule("text.html", "có thẻ HTML “{text}” trong bài", "Dùng Markdown; chữ < viết là &lt;."),
)

RULES = {rule.id: rule for rule in _ALL}
