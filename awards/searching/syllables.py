"""The syllables of Vietnamese as search compares them: without accents, đ as d, y as i. A closed set."""

from itertools import product


def words_of(*lines):
    return " ".join(lines).split()


INITIALS = words_of("b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
RHYMES = words_of(
    "a ac ach ai am an ang anh ao ap at au e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu",
    "im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oc oe oen oeo oet oi om on ong oong op ot u",
    "ua uac uai uan uang uat uau uc ue uech uen uenh ui uia uich uien uiet uin uinh uip uit uiu um un ung uo uoc",
    "uoi uom uon uong uop uot uou up ut uu",
)
AFTER_QU = words_of(
    "a ac ach ai am an ang anh ao ap at au e ech en enh eo et i ia ien iet in inh it o oc oi on ot"
)
SYLLABLES = frozenset(
    RHYMES
    + [initial + rhyme for initial, rhyme in product(INITIALS, RHYMES) if initial != "qu"]
    + ["qu" + rhyme for rhyme in AFTER_QU]
)
LETTERS = "abcdeghiklmnopqrstuvx"
# Sounds that one region does not tell from another, so that they are written for each other.
MIXED_UP = [
    ("ch", "tr"),
    ("s", "x"),
    ("l", "n"),
    ("d", "gi"),
    ("d", "r"),
    ("gi", "r"),
    ("d", "v"),
    ("c", "k"),
    ("c", "qu"),
    ("g", "gh"),
    ("ng", "ngh"),
    ("h", "qu"),
    ("f", "ph"),
    ("z", "d"),
    ("z", "gi"),
    ("j", "gi"),
]
ENDINGS = [("n", "ng"), ("c", "t"), ("nh", "n"), ("ch", "t"), ("i", "u")]
LONGEST_RUN = 24
# Typed with the input method switched off: Telex leaves tones and hooks as letters, VNI as digits.
TONES = "sfrxj"
DOUBLED = [
    ("aa", "a"),
    ("ee", "e"),
    ("oo", "o"),
    ("dd", "d"),
    ("aw", "a"),
    ("ow", "o"),
    ("uw", "u"),
    ("w", "u"),
]


def one_slip_away(word):
    """The syllables that a word becomes by one letter more, less, other, or two letters changed over."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    made = {left + right[1:] for left, right in cuts if right}
    made |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    made |= {left + letter + right[1:] for left, right in cuts if right for letter in LETTERS}
    made |= {left + letter + right for left, right in cuts for letter in LETTERS}
    return (made & SYLLABLES) - {word}


def sounding_alike(word):
    """The syllables that one who writes as he speaks may mean by a word."""
    made = set()
    for one, other in MIXED_UP:
        for here, there in ((one, other), (other, one)):
            if word.startswith(here):
                made.add(there + word[len(here) :])
    for one, other in ENDINGS:
        for here, there in ((one, other), (other, one)):
            if word.endswith(here):
                made.add(word[: -len(here)] + there)
    return (made & SYLLABLES) - {word}


def without_input_method(word):
    """The syllable that Telex or VNI would have made of these keys; None where none comes of it.

    word: as typed, folded but for y, which stays what it is: cucj → cuc, yeeus → ieu, ho65i → hoi.
    """
    keys = "".join(letter for letter in word if not letter.isdigit())
    if keys == word and keys:
        toneless = [
            keys,
            *(keys[:place] + keys[place + 1 :] for place in range(1, len(keys)) if keys[place] in TONES),
        ]
    else:
        toneless = [keys]
    for left in toneless:
        for doubled, single in DOUBLED:
            left = left.replace(doubled, single)
        left = left.replace("y", "i")
        if left in SYLLABLES and left != word.replace("y", "i"):
            return left
    return None


def run_together(word):
    """The syllables of words written without spaces, as few as will do: haiphong → [hai, phong]; None if they are not."""
    if not 4 <= len(word) <= LONGEST_RUN:
        return None
    best = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        ways = [
            [*best[start], word[start:end]]
            for start in range(max(0, end - 7), end)
            if best[start] is not None and word[start:end] in SYLLABLES
        ]
        best[end] = min(ways, key=lambda way: (len(way), sum(len(part) < 2 for part in way)), default=None)
    found = best[-1]
    return found if found and len(found) > 1 else None
