"""The columns a file may bring: their names in the templates, how a cell is read, where it goes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backend.imports.service import cells
from backend.listings.schemas import ListingKind

Put = Callable[[dict[str, Any], Any], None]


@dataclass(frozen=True, slots=True)
class Column:
    """One field of the flat form; `labels` are zh, en and ru, `choices` become a drop-down."""

    field: str
    labels: tuple[str, str, str]
    read: Callable[[Any], Any]
    put: Put
    example: str = ""
    choices: tuple[str, ...] = ()


def _plain(field: str) -> Put:
    def put(content: dict[str, Any], value: Any) -> None:  # noqa: ANN401 — whatever the reader made
        content[field] = value

    return put


def _worded(field: str) -> Put:
    def put(content: dict[str, Any], value: Any) -> None:  # noqa: ANN401 — likewise
        content["texts"][0][field] = value

    return put


def _section(field: str) -> Put:
    def put(content: dict[str, Any], value: Any) -> None:  # noqa: ANN401 — likewise
        content["texts"][0]["sections"][field] = value

    return put


def _each(field: str, make: Callable[[Any], dict[str, Any]]) -> Put:
    def put(content: dict[str, Any], value: Any) -> None:  # noqa: ANN401 — likewise
        content[field] = [make(part) for part in value]

    return put


def _demanded(content: dict[str, Any], value: Any) -> None:  # noqa: ANN401 — likewise
    content["required_indicators"] = [{**found, "must": True} for found in value]


def _column(
    field: str,
    labels: tuple[str, str, str],
    read: Callable[[Any], Any] = cells.text,
    put: Put | None = None,
    *,
    example: str = "",
    choices: tuple[str, ...] = (),
) -> Column:
    return Column(field, labels, read, put or _plain(field), example, choices)


def _word(field: str, labels: tuple[str, str, str], example: str = "") -> Column:
    return _column(field, labels, put=_worded(field), example=example)


def _part(field: str, labels: tuple[str, str, str], example: str = "") -> Column:
    return _column(field, labels, put=_section(field), example=example)


SHARED: tuple[Column, ...] = (
    _column("source_id", ("来源编号", "Source id", "Код источника"), example="2026-017"),
    _word("title", ("标题", "Title", "Название"), "棉田精准滴灌装备"),
    _word("one_line", ("一句话介绍", "In one line", "Кратко"), "每亩节水 38 %，单机覆盖 2,000 亩"),
    _word("summary", ("摘要", "Summary", "Аннотация")),
    _word("body", ("正文", "Full text", "Полный текст")),
    _column(
        "keywords", ("关键词", "Keywords", "Ключевые слова"), cells.words, example="滴灌；棉花"
    ),
    _column(
        "field_codes",
        ("领域代码", "Field codes", "Коды областей"),
        cells.words,
        example="agriculture.irrigation",
    ),
    _column(
        "target_countries",
        ("面向国家", "Target countries", "Целевые страны"),
        cells.words,
        example="KZ, UZ",
    ),
    _column(
        "visibility",
        ("可见范围", "Visibility", "Видимость"),
        example="public",
        choices=("public", "network", "node", "private"),
    ),
)
ACHIEVEMENT: tuple[Column, ...] = (
    *SHARED,
    _part("problem", ("解决的问题", "Problem solved", "Решаемая задача")),
    _part("innovation", ("创新点", "Innovation", "Новизна")),
    _part("application", ("应用场景", "Application", "Применение")),
    _column(
        "stage",
        ("阶段", "Stage", "Стадия"),
        example="pilot",
        choices=("idea", "lab", "pilot", "industrial"),
    ),
    _column("trl", ("成熟度(1-9)", "TRL (1-9)", "УГТ (1-9)"), cells.whole, example="7"),
    _column("trl_evidence", ("成熟度依据", "TRL evidence", "Подтверждение УГТ")),
    _column(
        "indicators",
        ("技术指标", "Indicators", "Показатели"),
        cells.indicators,
        example="节水率 ≥ 38 %; 灌水均匀度 ≥ 95 %",
    ),
    _column(
        "modes",
        ("合作方式", "Modes", "Формы сотрудничества"),
        cells.words,
        _each("modes", lambda mode: {"mode": mode, "terms": ""}),
        example="licence_ordinary",
    ),
    _column(
        "price_kind",
        ("价格类型", "Price kind", "Вид цены"),
        example="indicative",
        choices=("indicative", "floor", "firm", "negotiable"),
    ),
    _column("price", ("价格", "Price", "Цена"), cells.money, example="320万元"),
    _column("level", ("成果水平", "Level", "Уровень")),
    _column("evaluation", ("评价方式", "Evaluation", "Способ оценки")),
)
CHALLENGE: tuple[Column, ...] = (
    *SHARED,
    _part("background", ("背景", "Background", "Предпосылки")),
    _part("tried", ("已做尝试", "Already tried", "Что уже пробовали")),
    _part("difficulty", ("难点", "Difficulty", "Трудности")),
    _part("deliverables", ("交付物", "Deliverables", "Результаты")),
    _column(
        "challenge_kind",
        ("榜单类型", "Challenge kind", "Вид запроса"),
        example="breakthrough",
        choices=("breakthrough", "conversion", "order", "adaptation"),
    ),
    _column("bounty", ("榜额", "Bounty", "Награда"), cells.money, example="860万元"),
    _column("budget", ("预算", "Budget", "Бюджет"), cells.money),
    _column(
        "required_indicators",
        ("必须指标", "Required indicators", "Требуемые показатели"),
        cells.indicators,
        _demanded,
        example="吨水能耗 ≤ 25 kWh/m³",
    ),
    _column(
        "deadline_local",
        ("揭榜截止", "Deadline", "Срок подачи"),
        cells.moment,
        example="2027-06-30 18:00",
    ),
    _column("deadline_zone", ("时区", "Time zone", "Часовой пояс"), example="Asia/Shanghai"),
    _column("rd_months", ("研发周期(月)", "R&D months", "Срок НИОКР, мес."), cells.whole),
    _column("trl_required", ("要求成熟度", "TRL required", "Требуемый УГТ"), cells.whole),
    _column("eligibility", ("揭榜条件", "Eligibility", "Условия участия"), cells.lines),
    _column(
        "criteria",
        ("评审标准", "Criteria", "Критерии"),
        cells.weights,
        _each("criteria", lambda pair: {"name": pair[0], "weight": pair[1]}),
        example="技术路线: 40; 经济性: 60",
    ),
    _column(
        "payment_plan",
        ("付款计划", "Payment plan", "План оплаты"),
        cells.weights,
        _each("payment_plan", lambda pair: {"stage": pair[0], "share": pair[1], "note": ""}),
        example="签约: 30; 验收: 70",
    ),
    _column(
        "ip_ownership",
        ("知识产权归属", "IP ownership", "Права на результаты"),
        example="solver",
        choices=("solver", "sponsor", "joint", "negotiable"),
    ),
    _column("licence_back", ("回授许可", "Licence back", "Обратная лицензия")),
    _column("consortium_allowed", ("可联合体", "Consortium", "Консорциум"), cells.truth),
    _column("foreign_allowed", ("对境外开放", "Open abroad", "Открыт для зарубежных"), cells.truth),
)
COLUMNS: Mapping[ListingKind, Sequence[Column]] = {
    ListingKind.ACHIEVEMENT: ACHIEVEMENT,
    ListingKind.CHALLENGE: CHALLENGE,
}


def by_field(kind: ListingKind) -> dict[str, Column]:
    """The columns of a kind by the name of their field."""
    return {column.field: column for column in COLUMNS[kind]}


def guess_mapping(kind: ListingKind, header: Sequence[str]) -> dict[str, str]:
    """Field → column of the file, for columns named like a template's, in any of its languages."""
    known = {
        _folded(name): column.field
        for column in COLUMNS[kind]
        for name in (column.field, *column.labels)
    }
    mapping: dict[str, str] = {}
    for name in header:
        field = known.get(_folded(name))
        if field is not None:
            mapping.setdefault(field, name)
    return mapping


def _folded(name: str) -> str:
    return "".join(c for c in name.lower().strip(" *") if c.isalnum())
