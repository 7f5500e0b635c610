"""How an award is called in a paper: with the authority whose award it is, with its class, and what granting it is called."""

ANY_MINISTRY = "Bộ, ban, ngành, tỉnh"  # in the catalogue, in the place of the authority
OF_AN_AUTHORITY = ("Cờ thi đua", "Bằng khen", "Giấy khen", "Kỷ niệm chương")


def award_in_full(row, authority):
    """The name of the award of a row (a recommendation, a line of a proposal, an award); authority: its name or None."""
    name = row.award_as_printed or row.kind.name
    authority = row.authority_as_printed or authority
    if authority and ANY_MINISTRY in name:
        name = name.replace(ANY_MINISTRY, authority)
    elif authority and name in OF_AN_AUTHORITY:
        name = f"{name} của {authority}"
    if row.award_class and row.award_class.casefold() not in name.casefold():
        name = f"{name} {with_word(row.award_class)}"
    return name


def with_word(award_class):
    return award_class if award_class.casefold().startswith("hạng") else f"hạng {award_class}"


def to_grant(row, name):
    """Tặng danh hiệu “…” for titles that are borne, tặng … for flags and forms of commendation."""
    is_borne = row.kind is not None and row.kind.family == row.kind.Family.TITLE and not row.kind.is_flag
    return f"Tặng danh hiệu “{name}”" if is_borne else f"Tặng {name}"
