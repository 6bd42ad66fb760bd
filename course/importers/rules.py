"""What may be doubtful about an imported question: an id, what it says and what to do. For Vietnamese authors."""

from typing import NamedTuple


class Rule(NamedTuple):
    """A rule; `{names}` in the message are filled from the doubt's values."""

    id: str
    message: str
    advice: str


_ALL = (
    # The file as a whole
    Rule("import.too-large", "tệp nặng quá {limit} MB", "Tách thành nhiều tệp nhỏ hơn."),
    Rule("import.encoding", "chữ không phải UTF-8", "Mở bằng phần mềm đã tạo tệp, lưu lại với mã UTF-8."),
    Rule("import.unreadable", "không đọc được tệp này theo định dạng {format}: {reason}", "Xem lại --format và tệp."),
    Rule("import.nothing", "không thấy câu hỏi nào", "Xem lại --format; mở tệp xem có đúng là bộ câu hỏi không."),
    Rule("import.no-header", "không hàng nào có tên cột", "Cần một hàng ghi: Câu hỏi, A, B, C, D, Đáp án."),
    Rule("import.too-many", "tệp có hơn {limit} câu; các câu sau bị để lại", "Tách thành nhiều tệp rồi nhập lại."),
    Rule("import.more-doubts", "còn nhiều chỗ cần xem nữa", "Sửa các chỗ trên rồi nhập lại."),
    # A question that could not come along
    Rule("import.kind", "bỏ qua: chưa nhập được loại “{kind}”", "Soạn lại câu này bằng tay theo loại gần nhất."),
    Rule("import.syntax", "bỏ qua: không hiểu cách viết ở “{text}”", "Sửa trong tệp gốc rồi nhập lại."),
    Rule("import.no-prompt", "bỏ qua: không có lời câu hỏi", "Thêm lời câu hỏi trong tệp gốc rồi nhập lại."),
    Rule("import.no-answers", "bỏ qua: có {count} phương án, cần ít nhất 2", "Thêm phương án trong tệp gốc."),
    Rule("import.too-big", "bỏ qua: có đoạn dài quá {limit} chữ hoặc quá {most} phương án", "Rút gọn trong tệp gốc."),
    Rule("import.no-number", "bỏ qua: không có số nào đúng trọn điểm", "Thêm đáp án đúng trong tệp gốc."),
    Rule("import.bad-number", "bỏ qua: “{text}” không phải số", "Viết số như 12.5, không có đơn vị kèm theo."),
    Rule("import.case-parts", "bỏ qua: tình huống “{id}” không có câu nào", "Ghi mã này vào các câu của tình huống."),
    Rule("import.no-key", "bỏ qua: không có phương án, cũng không có đáp án", "Câu tự luận thì soạn lại bằng tay."),
    # A question that came along and must be looked at
    Rule("import.no-right-answer", "không có đáp án đúng", "Đánh dấu right: true cho đáp án đúng."),
    Rule("import.no-words", "không có chữ nào được chấp nhận trọn điểm", "Ghi các cách viết đúng vào accept."),
    Rule("import.unknown-answer", "đáp án “{text}” không có trong các phương án", "Chọn lại đáp án đúng."),
    Rule("import.partial-credit", "“{text}” được {percent}% điểm; ở đây tính là sai", "Xem có đúng ý không."),
    Rule("import.uneven-weights", "các đáp án đúng có điểm khác nhau; ở đây chia đều", "Xem có đúng ý không."),
    Rule("import.one-of-several", "câu chọn nhiều chỉ có một đáp án đúng; đổi thành chọn một", "Xem lại đáp án."),
    Rule("import.several-right", "có {count} đáp án đúng; đổi thành chọn nhiều", "Xem lại đáp án."),
    Rule("import.several-numbers", "có {count} số đúng; chỉ giữ số đầu", "Xem khoảng đúng và sai số."),
    Rule("import.too-few-pairs", "chỉ có {count} vế; cần 3 đến 7", "Thêm cho đủ, hoặc đổi loại câu hỏi."),
    Rule("import.trap-tolerance", "số sai “{text}” có sai số riêng; ở đây bỏ", "Xem có đúng ý không."),
    Rule("import.wildcard", "đáp án “{text}” có dấu * thay cho chữ bất kỳ", "Ghi rõ từng cách viết được chấp nhận."),
    Rule("import.markup", "có định dạng, ảnh hoặc liên kết; chỉ giữ lại chữ", "Đọc lại xem câu còn đủ nghĩa không."),
    Rule("import.gap", "chỗ trống giữa câu được viết là “_____”", "Đọc lại câu hỏi."),
    Rule("import.template-mark", "có dấu ngoặc nhọn kép; đã tách ra bằng dấu cách", "Đọc lại chỗ ấy."),
    Rule("import.lost", "không giữ được {what}", "Bổ sung bằng tay nếu cần."),
    Rule("import.conflict", "hai nơi nói khác nhau: {one}; {two}", "Xem lại đáp án trong tệp gốc; ở đây giữ ý đầu."),
    Rule("import.date", "ô “{text}” là ngày tháng", "Nếu là số hay phân số, định dạng ô là chữ rồi nhập lại."),
    Rule("import.numbering", "số câu nhảy từ {before} sang {after}", "Xem có câu nào bị sót không."),
    Rule("import.key-left", "đáp án của câu {number} không có câu để gắn", "Xem lại số câu trong bảng đáp án."),
    Rule("import.id-taken", "mã “{id}” đã dùng ở câu trước; câu này được đặt mã mới", "Đổi mã nếu cần."),
    Rule("import.gaps", "tệp gốc không có {fields}", "Điền vào trước khi dùng; nguồn phải là văn bản có thật."),
)

RULES: dict[str, Rule] = {rule.id: rule for rule in _ALL}
