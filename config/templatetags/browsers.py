"""What a browser that says who it is is called; what it says is long, and names its forebears too."""

from django import template
from django.utils.text import Truncator
from django.utils.translation import gettext

register = template.Library()

# The first that is found counts: each also says what those after it say.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "coc_coc_browser/": "Cốc Cốc",
    "SamsungBrowser/": "Samsung Internet",
    "FxiOS/": "Firefox",
    "Firefox/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Macintosh": "Mac",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}
MOST = 40  # letters of what no table has room for


@register.filter
def browser(user_agent):
    """Chrome, Windows; of others the beginning of what they say themselves."""
    browser, system = (first_in(user_agent, names) for names in (BROWSERS, SYSTEMS))
    if not (browser and system):
        return Truncator(user_agent).chars(MOST) or gettext("of unknown kind")
    return f"{browser}, {system}"


def first_in(user_agent, names):
    return next((name for sign, name in names.items() if sign in user_agent), None)
