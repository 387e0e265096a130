"""Cuts the font of the notices out of Noto Serif SC Regular; README.md beside it says how to run it."""

import sys
from collections import defaultdict

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE, TARGET = sys.argv[1:]


def decoded(charset, first, second):
    for high in first:
        for low in second:
            try:
                yield ord(bytes([high, low]).decode(charset))
            except UnicodeDecodeError:
                pass


def without_doubles(mapping):
    """One character for each glyph, or the text taken from a document is not the text put in."""
    glyphs = defaultdict(list)
    for point, glyph in mapping.items():
        glyphs[glyph].append(point)
    preferred = {0x3000, 0xFF0F, 0xFF5E, 0xFF40, 0x3008, 0x3009, 0x2013}
    return {next((p for p in points if p in preferred), min(points)) for points in glyphs.values()}


font = TTFont(SOURCE, recalcTimestamp=False)
mapping = font.getBestCmap()
wanted = set(decoded("gbk", range(0x81, 0xFF), range(0x40, 0xFF)))
for block in [(0x20, 0x250), (0x370, 0x530), (0x2000, 0x2800), (0x3000, 0x3100), (0x3200, 0x3400),
              (0x4E00, 0xA000), (0xFF00, 0xFFF0), (0x20000, 0x40000)]:
    wanted |= set(range(*block))

options = subset.Options(
    hinting=False, layout_features=[], glyph_names=False, notdef_outline=True,
    name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
options.drop_tables += ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE", "DSIG", "STAT"]
cut = subset.Subsetter(options)
cut.populate(unicodes=wanted & without_doubles({p: g for p, g in mapping.items() if p in wanted}))
cut.subset(font)
font.save(TARGET)
