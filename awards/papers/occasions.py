"""What a proposal is for, in the words of its papers: the year or the occasion, and the merit."""

from campaigns.models import Period

from ..models import Proposal

Method = Proposal.Method
PERIODS = {
    Period.Kind.YEAR: "năm {label}",
    Period.Kind.SCHOOL_YEAR: "năm học {label}",
    Period.Kind.SEVERAL_YEARS: "giai đoạn {label}",
}
MERITS = {
    Method.THEMATIC: "đã có thành tích xuất sắc {occasion}",
    Method.SUDDEN: "đã lập thành tích xuất sắc đột xuất ({said})",
    Method.DEVOTION: "đã có quá trình cống hiến",
    Method.SERVICE: "đã có thời gian phục vụ theo quy định",
    Method.EXTERNAL: "đã có đóng góp trong quan hệ đối ngoại",
    Method.RESISTANCE: "đã có thành tích trong kháng chiến",
}


def period_in_words(period):
    """năm 2018, năm học 2016–2017; a label that has its own words stays as it is."""
    if not period.label[:1].isdigit():
        return lower_first(period.label)
    return PERIODS.get(period.kind, "{label}").format(label=period.label)


def occasion_of(proposal):
    """What stands after “khen thưởng”: năm 2018, or trong phong trào …, or về thành tích …"""
    if proposal.occasion and (proposal.campaign is None or proposal.method == Method.THEMATIC):
        word = "trong" if proposal.method in (Method.REGULAR, Method.THEMATIC) else "về thành tích"
        return f"{word} {lower_first(proposal.occasion)}"
    return period_in_words(proposal.campaign.period)


def merit_of(proposal):
    occasion = occasion_of(proposal)
    regular = "{occasion}" if occasion.startswith(("trong", "về")) else "trong phong trào thi đua {occasion}"
    pattern = MERITS.get(proposal.method, f"đã có thành tích xuất sắc {regular}")
    return pattern.format(occasion=occasion, said=lower_first(proposal.occasion) or occasion)


def lower_first(text):
    """A text within a sentence: a word begins small, an abbreviation stays as it is."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
