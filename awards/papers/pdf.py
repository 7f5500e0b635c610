"""Sets a Word file as PDF, so that an office's own template looks the same there."""

import functools
import json
import tempfile
from pathlib import Path

import typst

from .fonts import complete_families, installed_fonts
from .word_reading import read_word

PROGRAM = (Path(__file__).parent / "paper.typ").read_bytes()


def pdf_of(content, *, title=""):
    """The bytes of a PDF that looks like the Word file whose bytes these are."""
    return for_all_readers(functools.partial(set_paper, content, title=title, format="pdf"))


def for_all_readers(set_pdf):
    """The PDF that set_pdf() makes as PDF/UA asks, for people who hear it read."""
    try:
        return set_pdf(pdf_standards="ua-1")
    except typst.TypstError:
        # The standard refuses letters that no font here has; the paper is worth more than its seal.
        return set_pdf()


def set_paper(content, *, title="", fonts=None, **how):
    """As pdf_of(), in any format that Typst knows, with other fonts than those installed."""
    fonts = fonts or installed_fonts()
    sections, pictures = read_word(content)
    said = {"title": title, "fonts": complete_families(fonts), "sections": joined(sections)}
    with tempfile.TemporaryDirectory() as folder:
        for name, picture in pictures.items():
            (Path(folder) / name).write_bytes(picture)
        compiler = typst.Compiler(
            input=PROGRAM, root=folder, font_paths=fonts, sys_inputs={"paper": json.dumps(said)}
        )
        return compiler.compile(**how)


def joined(sections):
    """Sections that begin on the page where another ends are set as a part of that one."""
    pages = []
    for section in sections:
        if pages and section["continues"]:
            pages[-1] = pages[-1] | {"blocks": pages[-1]["blocks"] + section["blocks"]}
        else:
            pages.append(section)
    return pages
