"""Which serif PDF is set in: the first that is there and has every Vietnamese letter, for each style by itself.

Liberation Serif stands in for Times New Roman on many servers, but its older versions have no ơ, ế or ặ; words set in
two fonts look broken, so that such a font is passed over. Libertinus and New Computer Modern come with Typst.
"""

import functools
import json
import unicodedata

import typst

FAMILIES = [
    "Times New Roman",
    "Liberation Serif",
    "Tinos",
    "TeX Gyre Termes",
    "FreeSerif",
    "Libertinus Serif",
    "New Computer Modern",
]
STYLES = {
    "regular": ("regular", "normal"),
    "bold": ("bold", "normal"),
    "italic": ("regular", "italic"),
    "bold italic": ("bold", "italic"),
}
FAULTY = {("Libertinus Serif", "bold italic")}  # of ờ and ừ it draws the tone mark alone
VOWELS, TONES = "aăâeêioôơuưy", "\u0300\u0301\u0303\u0309\u0323"
TONED = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)]
LETTERS = "".join([*TONED, "đ", *(letter.upper() for letter in TONED), "Đ"])
PROGRAM = b"""
#let look = json(bytes(sys.inputs.look))
#set text(font: look.family, weight: look.weight, style: look.style, fallback: false)
#look.letters
"""


@functools.cache
def installed_fonts():
    """Found once: looking through the fonts of a computer takes longer than setting a paper."""
    return typst.Fonts()


@functools.lru_cache(maxsize=64)
def is_complete(family, style, fonts):
    """Whether a font is there and prints every Vietnamese letter in one of the STYLES."""
    if (family, style) in FAULTY or family not in fonts.families():
        return False
    weight, slant = STYLES[style]
    look = json.dumps({"family": family, "weight": weight, "style": slant, "letters": LETTERS})
    compiler = typst.Compiler(input=PROGRAM, font_paths=fonts, sys_inputs={"look": look})
    try:
        # This kind of PDF refuses letters that a font does not have.
        compiler.compile(format="pdf", pdf_standards="a-2b")
    except typst.TypstError:
        return False
    return True


def complete_families(fonts):
    """For each style the families that may set it, the best first."""
    return {style: [family for family in FAMILIES if is_complete(family, style, fonts)] for style in STYLES}
