"""Copies of stories as people make them, and honest neighbours."""

import random
import re

SINH = """Bản Lưng Mây nằm lưng chừng núi, sáng nào mây cũng vào tận bếp. Bà Sính nuôi ong trong bốn mươi thùng gỗ
xếp dưới sàn nhà. Khi sương muối đầu tiên phủ xuống, cây hoa trắng mới nở. Không ai được mở thùng trước
buổi sáng thứ ba, vì mật còn loãng. Năm rét lớn, cả nhà chỉ rót được mười một chai. Bà Sính đem chín chai
cho những nhà mất trâu. Con trai bà giận, bỏ ra suối ngồi. Bà bảo mật rồi sẽ có lại, còn hàng xóm thì
không nuôi thay được. Sang năm sau, chín nhà ấy kéo đến giúp bà dựng lại giàn ong. Bây giờ chín hộ dùng
chung một bàn lọc. Tối lọc mật, trẻ con ngồi quanh, đứa nào cũng được liếm muôi. Vỏ sáp đem nấu nến cho
nhà văn hóa."""

PAO = """Ông Páo ở bản Lưng Mây làm nghề rèn từ năm mười bốn tuổi. Lò của ông nằm sát con suối, bễ bằng thân gỗ
rỗng, kéo lên nghe như người thở. Bản Lưng Mây nằm lưng chừng núi, muốn có than phải đi nửa ngày. Con dao
đầu tiên ông rèn bị mẻ, cha ông không mắng, chỉ treo nó lên vách. Mỗi lần định làm dối, ông nhìn lên
vách. Khách dưới xuôi hỏi sao dao không sáng bóng, ông lấy lá chuối cắt thử một đường. Cháu gái ông nay
học đánh dấu bản lên sống dao, nét dấu giống ngọn núi sau nhà."""

HOA = """Chị Hoa về làm dâu bên Suối Lìm rồi mới biết lấy mật. Mẹ chồng chị dạy nhìn cửa tổ: ong về chân vàng là
rừng còn hoa. Chị sợ ong đốt, tháng đầu tay sưng không cầm nổi bát. Vườn ong của chị quay mặt ra ruộng,
nên mật có mùi lúa mới. Năm nước lũ, chị vác từng đõ lên gác bếp, ngồi canh ba đêm liền. Hợp tác xã mượn
máy quay của xã, ai quay trước thì rửa máy. Chị ghi tên người quay lên nắp lọ, để khách biết mà hỏi."""

NAMES = {"Lưng Mây": "Khe Sậy", "Sính": "Thào", "bốn mươi": "38", "mười một": "12", "Bà": "Chị"}


def renamed(text: str) -> str:
    """The same story with other names and numbers."""
    for old, new in NAMES.items():
        text = text.replace(old, new)
    return text


def reordered(text: str, seed: int = 1) -> str:
    """The same sentences in another order."""
    pieces = re.split(r"(?<=[.!?])\s+", text)
    random.Random(seed).shuffle(pieces)
    return " ".join(pieces)


def reworded(text: str, every: int = 8) -> str:
    """One word in so many replaced by another."""
    return " ".join("kia" if at % every == every - 1 else word for at, word in enumerate(text.split()))


def half(text: str, other: str) -> str:
    """The first half of a story, gone on with as another goes."""
    ours, theirs = text.split(), other.split()
    return " ".join((*ours[: len(ours) // 2], *theirs[len(theirs) // 2 :]))
