"""The texts in the cells of a workbook."""

from array import array

from openpyxl.utils.escape import unescape

from . import limits
from .package import cleared


class SharedTexts:
    """The texts that the cells of a workbook refer to by number, kept as bytes: a third of the memory of str."""

    def __init__(self, package, part):
        self.together, self.ends = bytearray(), array("Q", [0])
        if part is None:
            return
        for _event, element in package.events(part, "{*}si", most=limits.LARGEST_TEXTS):
            text = text_of(element)
            if len(text) > limits.LONGEST_CELL:
                raise package.damaged()
            self.together += text.encode()
            self.ends.append(len(self.together))
            cleared(element)
            if len(self.ends) > limits.MOST_TEXTS:
                raise package.too_large()

    def __getitem__(self, number):
        if number < 0:
            raise IndexError(number)
        return self.together[self.ends[number] : self.ends[number + 1]].decode()


def text_of(element):
    """The text of a cell without its formats, and without the reading aids of Asian letters."""
    if len(element) == 1 and element[0].tag.endswith("}t"):
        return plain(element[0].text or "")
    pieces = []
    for child in element:
        if child.tag.endswith("}t"):
            pieces.append(child.text or "")
        elif child.tag.endswith("}r"):
            pieces += [part.text or "" for part in child if part.tag.endswith("}t")]
    return plain("".join(pieces))


def plain(text):
    """Without spaces around, and with the letters that Excel writes as _x000D_; none that no text may have."""
    if "_x" in text:
        text = unescape(text).replace("\0", "").encode("utf-8", "replace").decode()
    return text.strip()
