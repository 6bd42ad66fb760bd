"""Photos for tests, drawn with Pillow: a hill, a tray, a portrait, a jar, each with what a camera adds."""

import io
import random
import struct
import zlib

from PIL import Image, ImageDraw, ImageFilter

GPS = {1: "N", 2: (21.0, 3.0, 4.0), 3: "E", 4: (104.0, 1.0, 2.0)}


def photo(kind="hill", size=(1600, 1200), orientation=1, form="JPEG"):
    """A photo's bytes, with GPS and a maker's name in its EXIF."""
    picture = DRAWN[kind](size)
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "Máy ảnh"
    exif[0x8825] = GPS
    made = io.BytesIO()
    picture.save(made, form, exif=exif)
    return made.getvalue()


def _sky(size, top, low):
    height = size[1]
    column = Image.new("RGB", (1, height))
    for y in range(height):
        share = y / height
        column.putpixel((0, y), tuple(round(a + (b - a) * share) for a, b in zip(top, low, strict=True)))
    return column.resize(size)


def hill(size):
    picture = _sky(size, (134, 178, 205), (243, 226, 190))
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.ellipse((width * 0.68, height * 0.16, width * 0.76, height * 0.16 + width * 0.08), fill=(250, 240, 214))
    rng = random.Random(3)  # the same photo every time
    for layer, colour in enumerate(((126, 152, 140), (94, 130, 102), (66, 105, 70), (47, 82, 47))):
        base = height * (0.45 + 0.14 * layer)
        points = [(0, height)]
        points += [(x * width / 12, base + rng.uniform(-0.08, 0.05) * height) for x in range(13)]
        draw.polygon([*points, (width, height)], fill=colour)
    for _ in range(160):
        x, y = rng.uniform(0, width), rng.uniform(height * 0.9, height)
        r = rng.uniform(6, 22) * width / 1600
        draw.ellipse((x - r, y - r, x + r, y + r), fill=rng.choice([(120, 45, 70), (60, 100, 50), (150, 60, 80)]))
    return picture.filter(ImageFilter.GaussianBlur(width / 900))


def table(size):
    picture = _sky(size, (94, 66, 44), (150, 108, 72))
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.ellipse((width * 0.08, height * 0.14, width * 0.92, height * 1.02), fill=(196, 162, 112))
    draw.ellipse((width * 0.14, height * 0.2, width * 0.86, height * 0.96), fill=(214, 184, 134))
    rng = random.Random(5)
    for _ in range(420):
        x, y = rng.gauss(width / 2, width / 8), rng.gauss(height * 0.58, height / 8)
        r = rng.uniform(14, 26) * width / 1600
        draw.ellipse(
            (x - r, y - r, x + r, y + r), fill=(rng.randint(90, 150), rng.randint(20, 50), rng.randint(40, 70))
        )
    return picture.filter(ImageFilter.GaussianBlur(width / 900))


def portrait(size):
    picture = _sky(size, (206, 190, 160), (120, 104, 80))
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.ellipse((width * 0.14, height * 0.62, width * 0.86, height * 1.5), fill=(40, 58, 92))
    draw.ellipse((width * 0.33, height * 0.24, width * 0.67, height * 0.7), fill=(176, 128, 96))
    draw.pieslice((width * 0.27, height * 0.12, width * 0.73, height * 0.62), 180, 360, fill=(150, 40, 50))
    return picture.filter(ImageFilter.GaussianBlur(width / 500))


def jar(size):
    picture = _sky(size, (236, 232, 222), (206, 198, 180))
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.rounded_rectangle((width * 0.34, height * 0.3, width * 0.66, height * 0.9), width // 20, fill=(160, 84, 60))
    draw.rectangle((width * 0.36, height * 0.2, width * 0.64, height * 0.31), fill=(60, 50, 40))
    draw.rectangle((width * 0.38, height * 0.48, width * 0.62, height * 0.74), fill=(244, 236, 214))
    return picture.filter(ImageFilter.GaussianBlur(width / 900))


DRAWN = {"hill": hill, "table": table, "portrait": portrait, "jar": jar}


def spoilt_photo(folder, kind):
    """Lay a photo named anh.jpg into `folder` that has one fault; "good" has none, "none" lays none."""
    path = folder / "anh.jpg"
    if kind == "link":
        outside = folder.parent.parent / f"{folder.name}.jpg"
        outside.write_bytes(photo(size=(60, 40)))
        path.symlink_to(outside)
    elif kind == "folder":
        (folder / "anh").mkdir()
    elif kind != "none":
        path.write_bytes(SPOILT[kind]())


def bomb(width=60_000, height=60_000):
    """A PNG that says it is 3,600 megapixels and holds a few bytes."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    packed = (struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
              for name, data in chunks)  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


SPOILT = {
    "good": lambda: photo(size=(60, 40)),
    "heavy": lambda: photo(size=(60, 40)) + bytes(26_000_000),
    "bomb": bomb,
    "tiny": lambda: photo(size=(8, 8)),
    "heic": lambda: b"\x00\x00\x00\x18ftypheic" + bytes(100),
    "cut": lambda: photo(size=(600, 400))[:3000],
}
