"""Lists within lists, for templates that are flat."""

from collections import defaultdict

from django.utils.safestring import mark_safe


def in_turn(rows, tag):
    """Of (key, key of the one above, what is shown): whether it begins a list, what is shown, and the ends after it."""
    below, keys, found = defaultdict(list), {key for key, _above, _shown in rows}, []
    for key, above, shown in rows:
        below[above if above in keys else None].append((key, shown))

    def add(above):
        for place, (key, shown) in enumerate(below[above]):
            found.append([place == 0, shown, ""])
            add(key)
            found[-1][-1] += "</li>"
        if below[above]:
            found[-1][-1] += f"</{tag}>"

    add(None)
    return [(begins, shown, mark_safe(ends)) for begins, shown, ends in found]
