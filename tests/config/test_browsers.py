import pytest

from config.templatetags.browsers import browser

KIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("said", "called"),
    [
        (
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {KIT} Chrome/141.0.0.0 Safari/537.36",
            "Chrome, Windows",
        ),
        (f"Mozilla/5.0 (Windows NT 10.0) {KIT} Chrome/141.0.0.0 Safari/537.36 Edg/141.0", "Edge, Windows"),
        (
            f"Mozilla/5.0 (Windows NT 10.0) {KIT} coc_coc_browser/130.0 Chrome/124.0 Safari/537.36",
            "Cốc Cốc, Windows",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        (
            f"Mozilla/5.0 (Linux; Android 10; K) {KIT} Chrome/141.0.0.0 Mobile Safari/537.36",
            "Chrome, Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            "Version/26.0 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("A library computer", "A library computer"),
        ("Windows", "Windows"),
        ("x" * 500, "x" * 39 + "…"),
    ],
)
def test_browser_is_called_what_people_call_it(said, called):
    assert browser(said) == called


def test_browser_that_says_nothing_is_not_left_empty():
    assert browser("") != ""
