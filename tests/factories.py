"""The smallest valid row of every model; a test names only what it is about."""

import datetime

import factory
from django.core.files.base import ContentFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from factory import LazyFunction, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory, Password

from awards.models import (
    Award,
    AwardChange,
    AwardDecision,
    AwardKind,
    CompleteHistory,
    CouncilBallot,
    DeadlineRule,
    Draft,
    Edition,
    EligibilityRule,
    Entry,
    HandingOver,
    Import,
    ImportQuestion,
    ImportRow,
    MemberShare,
    PaperTemplate,
    Proposal,
    ProposalLine,
    ProposalStep,
    QuotaBase,
    QuotaRule,
    Recommendation,
    RecommendedRecipient,
    ReconciliationNote,
    Recording,
    VoteRule,
    WarningAnswer,
)
from awards.summaries.content import Summary
from awards.summaries.editions import as_plain
from blocs.models import (
    AccessToken,
    Bloc,
    Document,
    Export,
    Membership,
    Person,
    PersonMerge,
    Reorganisation,
    ReorganisedUnit,
    ReportText,
    SavedList,
    StaffHandover,
    Stewardship,
    Unit,
    UnitName,
    User,
)
from campaigns.models import (
    Appearance,
    Attendance,
    Ballot,
    BallotRule,
    Campaign,
    CampaignMovement,
    Conference,
    ConferencePaper,
    ConferencePurpose,
    Direction,
    Expectation,
    HeadCount,
    Leadership,
    Movement,
    Period,
    Pledge,
    PledgeSignature,
    Standing,
    Target,
    TargetResult,
)


def year_range(year, until=None):
    """The days of a year, or of the years to another one, as a database range."""
    return DateRange(datetime.date(year, 1, 1), datetime.date((until or year) + 1, 1, 1))


# blocs


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    number = Sequence(lambda n: f"{n + 1}/QĐ-UBND")


class ScannedPaperFactory(DocumentFactory):
    """A paper with its scan: a PDF, unless `content` is another one's."""

    class Params:
        content = b"%PDF-1.7"

    file = factory.LazyAttribute(lambda paper: ContentFile(paper.content, name="scan"))


class ReportTextFactory(DjangoModelFactory):
    class Meta:
        model = ReportText

    document = SubFactory(DocumentFactory)
    text = "Ngày 16/11/2018, tại Hà Nội đã diễn ra Hội nghị tổng kết."


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = Unit

    code = Sequence(lambda n: f"don-vi-{n + 1}")
    name = Sequence(lambda n: f"Đơn vị {n + 1}")


class UnitNameFactory(DjangoModelFactory):
    """A former official name, from the beginning to the end of 2020."""

    class Meta:
        model = UnitName

    unit = SubFactory(UnitFactory)
    name = Sequence(lambda n: f"Tên cũ {n + 1}")
    valid = DateRange(None, datetime.date(2021, 1, 1))


class ReorganisationFactory(DjangoModelFactory):
    class Meta:
        model = Reorganisation

    kind = Reorganisation.Kind.MERGER


class ReorganisedUnitFactory(DjangoModelFactory):
    class Meta:
        model = ReorganisedUnit

    reorganisation = SubFactory(ReorganisationFactory)
    unit = SubFactory(UnitFactory)
    side = ReorganisedUnit.Side.BEFORE


class BlocFactory(DjangoModelFactory):
    class Meta:
        model = Bloc

    code = Sequence(lambda n: f"khoi-{n + 1}")
    name = Sequence(lambda n: f"Khối thi đua số {n + 1}")


class MembershipFactory(DjangoModelFactory):
    """A member since always, for good."""

    class Meta:
        model = Membership

    bloc = SubFactory(BlocFactory)
    unit = SubFactory(UnitFactory)
    valid = DateRange(None, None)


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    name = Sequence(lambda n: f"Nguyễn Văn {n + 1}")


class UserFactory(DjangoModelFactory):
    """An account that may see nothing yet."""

    class Meta:
        model = User

    username = Sequence(lambda n: f"user{n + 1}")
    password = Password("mat-khau")


class AdminFactory(UserFactory):
    is_staff = True
    is_superuser = True


class StaffHandoverFactory(DjangoModelFactory):
    class Meta:
        model = StaffHandover

    bloc = SubFactory(BlocFactory)
    begins_on = datetime.date(2026, 1, 1)
    reason = "Đơn vị khối trưởng thay đổi"
    by = SubFactory(AdminFactory)


class SavedListFactory(DjangoModelFactory):
    class Meta:
        model = SavedList

    user = SubFactory(UserFactory)
    bloc = SubFactory(BlocFactory)
    list = "blocs:unit-list"
    name = "Trường học"
    query = "kind=school"


class ExportFactory(DjangoModelFactory):
    class Meta:
        model = Export

    user = SubFactory(UserFactory)
    username = SelfAttribute("user.username")
    file_name = "Tổng hợp thi đua năm 2018.xlsx"
    address = "/summary/2018.xlsx"


class PersonMergeFactory(DjangoModelFactory):
    class Meta:
        model = PersonMerge

    kept = SubFactory(PersonFactory)
    merged = SubFactory(PersonFactory)
    by = SubFactory(AdminFactory)
    reason = "Cùng một người, theo hồ sơ"


class StewardshipFactory(DjangoModelFactory):
    class Meta:
        model = Stewardship

    user = SubFactory(UserFactory)
    bloc = factory.Maybe("organiser", yes_declaration=None, no_declaration=SubFactory(BlocFactory))
    organiser = None
    starts_on = datetime.date(2000, 1, 1)


def leader_of(bloc):
    """A user who may read the bloc."""
    return StewardshipFactory(bloc=bloc, role=Stewardship.Role.LEADER).user


def staff_of(bloc):
    """A user who may enter and read for the bloc."""
    return StewardshipFactory(bloc=bloc, role=Stewardship.Role.STAFF).user


class AccessTokenFactory(DjangoModelFactory):
    """A token whose secret is still to be made."""

    class Meta:
        model = AccessToken

    user = SubFactory(UserFactory)
    purpose = "Kho dữ liệu dùng chung"
    expires_on = factory.LazyAttribute(lambda token: datetime.date.today() + datetime.timedelta(days=90))


# campaigns


class PeriodFactory(DjangoModelFactory):
    """A calendar year; the first is 2001."""

    class Meta:
        model = Period
        django_get_or_create = ["code"]

    class Params:
        year = Sequence(lambda n: 2001 + n % 7000)

    code = factory.LazyAttribute(lambda period: str(period.year))
    label = factory.LazyAttribute(lambda period: str(period.year))
    starts_on = factory.LazyAttribute(lambda period: datetime.date(period.year, 1, 1))
    ends_on = factory.LazyAttribute(lambda period: datetime.date(period.year, 12, 31))


class MovementFactory(DjangoModelFactory):
    class Meta:
        model = Movement

    title = Sequence(lambda n: f"Phong trào thi đua {n + 1}")


class CampaignFactory(DjangoModelFactory):
    """A bloc of its own in 2018; `year=…` for another year."""

    class Meta:
        model = Campaign

    class Params:
        year = 2018

    bloc = SubFactory(BlocFactory)
    period = SubFactory(PeriodFactory, year=factory.SelfAttribute("..year"))


class CampaignMovementFactory(DjangoModelFactory):
    class Meta:
        model = CampaignMovement

    campaign = SubFactory(CampaignFactory)
    movement = SubFactory(MovementFactory)


class ExpectationFactory(DjangoModelFactory):
    class Meta:
        model = Expectation
        django_get_or_create = ["fact", "bloc_kind", "period_kind"]

    fact = Expectation.Fact.HEAD
    bloc_kind = ""
    period_kind = ""


class ConferenceFactory(DjangoModelFactory):
    class Meta:
        model = Conference


class ConferencePurposeFactory(DjangoModelFactory):
    class Meta:
        model = ConferencePurpose

    conference = SubFactory(ConferenceFactory)
    campaign = SubFactory(CampaignFactory)
    purpose = ConferencePurpose.Purpose.CLOSING


class ConferencePaperFactory(DjangoModelFactory):
    class Meta:
        model = ConferencePaper

    conference = SubFactory(ConferenceFactory)
    document = SubFactory(DocumentFactory)


class HeadCountFactory(DjangoModelFactory):
    class Meta:
        model = HeadCount

    conference = SubFactory(ConferenceFactory)
    of = HeadCount.Of.MEMBERS_STATED


class AttendanceFactory(DjangoModelFactory):
    class Meta:
        model = Attendance

    conference = SubFactory(ConferenceFactory)
    unit = SubFactory(UnitFactory)


class AppearanceFactory(DjangoModelFactory):
    class Meta:
        model = Appearance

    conference = SubFactory(ConferenceFactory)
    person = SubFactory(PersonFactory)
    role = Appearance.Role.CHAIR


class DirectionFactory(DjangoModelFactory):
    class Meta:
        model = Direction

    conference = SubFactory(ConferenceFactory)
    text = Sequence(lambda n: f"Nhiệm vụ {n + 1}")


class LeadershipFactory(DjangoModelFactory):
    """The head of a bloc of its own in 2018; `year=…` for another year."""

    class Meta:
        model = Leadership

    class Params:
        year = 2018

    bloc = SubFactory(BlocFactory)
    unit = SubFactory(UnitFactory)
    term = factory.LazyAttribute(lambda leadership: year_range(leadership.year))


class PledgeFactory(DjangoModelFactory):
    """The common pledge of a campaign."""

    class Meta:
        model = Pledge

    campaign = SubFactory(CampaignFactory)


class PledgeSignatureFactory(DjangoModelFactory):
    class Meta:
        model = PledgeSignature

    pledge = SubFactory(PledgeFactory)
    unit = SubFactory(UnitFactory)


class TargetFactory(DjangoModelFactory):
    class Meta:
        model = Target

    pledge = SubFactory(PledgeFactory)
    text = Sequence(lambda n: f"Chỉ tiêu {n + 1}")


class TargetResultFactory(DjangoModelFactory):
    class Meta:
        model = TargetResult

    target = SubFactory(TargetFactory)


class StandingFactory(DjangoModelFactory):
    class Meta:
        model = Standing

    campaign = SubFactory(CampaignFactory)
    unit = SubFactory(UnitFactory)


class BallotRuleFactory(DjangoModelFactory):
    class Meta:
        model = BallotRule

    name = Sequence(lambda n: f"Quy tắc {n + 1}")
    threshold_percent = 80
    base = BallotRule.Base.ELIGIBLE
    citation = "TT 01/2019, Điều 20"


class BallotFactory(DjangoModelFactory):
    class Meta:
        model = Ballot

    campaign = SubFactory(CampaignFactory)
    question = "Suy tôn đơn vị dẫn đầu"


# awards


class AwardKindFactory(DjangoModelFactory):
    class Meta:
        model = AwardKind

    code = Sequence(lambda n: f"KIND_{n + 1}")
    name = Sequence(lambda n: f"Cờ thi đua {n + 1}")
    family = AwardKind.Family.TITLE
    to_collectives = True


class EligibilityRuleFactory(DjangoModelFactory):
    class Meta:
        model = EligibilityRule

    kind = SubFactory(AwardKindFactory)
    citation = "Luật 06/2022/QH15"
    needs = EligibilityRule.Needs.LEADS_BLOC


class QuotaRuleFactory(DjangoModelFactory):
    class Meta:
        model = QuotaRule

    kind = SubFactory(AwardKindFactory)
    citation = "Luật 06/2022/QH15"
    fixed = 1


class RecommendationFactory(DjangoModelFactory):
    class Meta:
        model = Recommendation

    campaign = SubFactory(CampaignFactory)
    kind = SubFactory(AwardKindFactory)


class RecommendedRecipientFactory(DjangoModelFactory):
    class Meta:
        model = RecommendedRecipient

    recommendation = SubFactory(RecommendationFactory)
    unit = SubFactory(UnitFactory)


class VoteRuleFactory(DjangoModelFactory):
    class Meta:
        model = VoteRule

    kind = SubFactory(AwardKindFactory)
    ballot_rule = SubFactory(BallotRuleFactory)
    citation = "Luật 06/2022/QH15"


class DeadlineRuleFactory(DjangoModelFactory):
    class Meta:
        model = DeadlineRule

    kind = SubFactory(AwardKindFactory)
    citation = "TT 21/2014/TT-BVHTTDL, Điều 21"
    month = 12
    day = 5


class ProposalFactory(DjangoModelFactory):
    class Meta:
        model = Proposal

    campaign = SubFactory(CampaignFactory)
    bloc = factory.LazyAttribute(
        lambda proposal: proposal.campaign.bloc if proposal.campaign else BlocFactory()
    )


class ProposalLineFactory(DjangoModelFactory):
    class Meta:
        model = ProposalLine

    proposal = SubFactory(ProposalFactory)
    kind = SubFactory(AwardKindFactory)


class CouncilBallotFactory(DjangoModelFactory):
    class Meta:
        model = CouncilBallot

    proposal = SubFactory(ProposalFactory)


class ProposalStepFactory(DjangoModelFactory):
    class Meta:
        model = ProposalStep

    proposal = SubFactory(ProposalFactory, state=Proposal.State.SUBMITTED)
    act = "submit"
    from_state = Proposal.State.DRAFT
    to_state = Proposal.State.SUBMITTED
    by = SubFactory(UserFactory)


class WarningAnswerFactory(DjangoModelFactory):
    class Meta:
        model = WarningAnswer

    proposal = SubFactory(ProposalFactory)
    warning = "quota"
    about = "1: 3"
    reason = "Khối có hai đơn vị cùng dẫn đầu"
    by = SubFactory(UserFactory)


class QuotaBaseFactory(DjangoModelFactory):
    class Meta:
        model = QuotaBase

    proposal = SubFactory(ProposalFactory)
    rule = SubFactory(QuotaRuleFactory)


class CompleteHistoryFactory(DjangoModelFactory):
    class Meta:
        model = CompleteHistory

    unit = SubFactory(UnitFactory)
    first_year = 2015
    last_year = 2024


class MemberShareFactory(DjangoModelFactory):
    class Meta:
        model = MemberShare

    unit = SubFactory(UnitFactory)
    period = SubFactory(PeriodFactory)
    kind = SubFactory(AwardKindFactory)


class EditionFactory(DjangoModelFactory):
    class Meta:
        model = Edition

    first_year = last_year = 2018
    title = Sequence(lambda n: f"Tổng hợp năm 2018, bản {n}")
    language = "vi"
    content = LazyFunction(lambda: as_plain(Summary("Tổng hợp năm 2018", (), (), ())))
    check_code = Sequence(lambda n: f"0A1B-2C3D-4E5F-6071-{n:04d}")
    made_by = SubFactory(UserFactory)


class ReconciliationNoteFactory(DjangoModelFactory):
    class Meta:
        model = ReconciliationNote

    campaign = SubFactory(CampaignFactory)
    kind = SubFactory(AwardKindFactory)
    text = "Hai đơn vị xin rút"
    by = SubFactory(UserFactory)


class PaperTemplateFactory(DjangoModelFactory):
    class Meta:
        model = PaperTemplate

    paper = PaperTemplate.Paper.LETTER
    version = Sequence(lambda n: f"Bản {n + 1}")
    file = "templates/to-trinh.docx"


class AwardDecisionFactory(DjangoModelFactory):
    class Meta:
        model = AwardDecision

    document = SubFactory(DocumentFactory, kind=Document.Kind.DECISION)


class AwardFactory(DjangoModelFactory):
    class Meta:
        model = Award

    campaign = SubFactory(CampaignFactory)
    kind = SubFactory(AwardKindFactory)


class AwardChangeFactory(DjangoModelFactory):
    class Meta:
        model = AwardChange

    award = SubFactory(AwardFactory)
    decision = SubFactory(AwardDecisionFactory)
    kind = AwardChange.Kind.REVOKED
    ground = "Khai man thành tích"


class HandingOverFactory(DjangoModelFactory):
    class Meta:
        model = HandingOver

    award = SubFactory(AwardFactory)
    conference = SubFactory(ConferenceFactory)


class EntryFactory(DjangoModelFactory):
    """The entry page of a conference of 2018 that is not on record yet."""

    class Meta:
        model = Entry

    bloc = SubFactory(BlocFactory)
    year = "2018"


class DraftFactory(DjangoModelFactory):
    class Meta:
        model = Draft

    entry = SubFactory(EntryFactory)
    user = SubFactory(AdminFactory)
    typed = factory.LazyFunction(lambda: {"years-this-period": "2018", "years-this-purposes": "closing"})


class RecordingFactory(DjangoModelFactory):
    class Meta:
        model = Recording

    conference = SubFactory(ConferenceFactory)
    bloc = SubFactory(BlocFactory)
    user = SubFactory(UserFactory)
    act = Recording.Act.FIRST


class ImportFactory(DjangoModelFactory):
    """A list that was read, with a row that is new."""

    class Meta:
        model = Import

    kind = Import.Kind.AWARDS
    user = SubFactory(AdminFactory)
    language = "vi"
    file = "imports/danh-sach.xlsx"
    file_name = "Danh sách khen thưởng 2005 – 2017.xlsx"
    state = Import.State.READ
    counts = factory.LazyFunction(lambda: {"new": 1})


class WrittenImportFactory(ImportFactory):
    """One whose row is on record."""

    state = Import.State.DONE
    act = factory.Faker("uuid4")
    written_at = LazyFunction(timezone.now)


class ImportRowFactory(DjangoModelFactory):
    class Meta:
        model = ImportRow

    of_import = SubFactory(ImportFactory)
    number = Sequence(lambda n: n + 5)
    written = LazyFunction(lambda: {"recipient": "Cục Cơ yếu", "award": "Cờ thi đua", "year": "2018"})
    state = ImportRow.State.NEW


class ImportQuestionFactory(DjangoModelFactory):
    class Meta:
        model = ImportQuestion

    of_import = SubFactory(ImportFactory)
    key = Sequence(lambda n: f"unit don vi {n}")
    about = ImportQuestion.About.UNIT
    column = "recipient"
    text = "Cục Cơ yêu"
    row_count = 1
    first_row = 5


# Of two factories of one model the first.
FACTORIES = {
    made._meta.model: made
    for made in reversed(list(vars().values()))
    if isinstance(made, type) and issubclass(made, DjangoModelFactory) and made._meta.model
}
