"""A small market of listings in eight languages, which the contract asks about."""

from typing import Any, Final

from search.documents import ListingDocument, ListingText

KIND: Final = "achievement"
NOW: Final = 1_780_000_000
DAY: Final = 86_400
PUBLIC: Final = ("public",)


def text(title: str, one_line: str = "", summary: str = "", body: str = "") -> ListingText:
    return ListingText(title=title, one_line=one_line, summary=summary, body=body)


def document(listing: str, title: str = "", locale: str = "zh", **more: Any) -> ListingDocument:
    """A public listing with one text unless told otherwise."""
    given = {
        "kind": KIND,
        "version": 1,
        "original_locale": locale,
        "texts": {locale: text(title)} if title else {},
        "audience": PUBLIC,
        "published_at": NOW - 100 * DAY,
    }
    return ListingDocument.model_validate({**given, **more, "id": listing})


TSINGHUA: Final = {
    "organization_id": "org-tsinghua",
    "organization_names": {"zh": "清华大学", "en": "Tsinghua University"},
    "organization_kind": "university",
}
XINJIANG: Final = {
    "organization_id": "org-xju",
    "organization_names": {"zh": "新疆大学", "en": "Xinjiang University"},
    "organization_kind": "university",
}
STEPPE: Final = {
    "organization_id": "org-steppe",
    "organization_names": {"en": "Steppe Instruments", "ru": "Степные приборы"},
    "organization_kind": "company",
}
WATER: Final = ("agriculture", "agriculture.irrigation")
URUMQI: Final = ("65", "6501")
CHANGJI: Final = ("65", "6523")

MARKET: Final = (
    document(
        "graphene-cable",
        number="SB-A-2026-00001",
        texts={
            "zh": text(
                "石墨烯增强铝合金导线",
                "导电率达到 63% IACS 的高强导线",
                "以石墨烯为增强相制备铝基复合材料，抗拉强度提高 35%。",
                "采用真空热压与连续挤压工艺，适用于长距离输电线路。",
            ),
            "en": text(
                "Graphene reinforced aluminium conductor",
                "A strong conductor for long power lines",
                "Composite wires with graphene raise tensile strength by 35 percent.",
            ),
        },
        keywords=("石墨烯", "铝合金", "导线"),
        fields=("materials", "materials.composite"),
        country="CN",
        regions=URUMQI,
        nodes=("root", "node-urumqi"),
        trl=7,
        modes=("license", "joint"),
        price_kind="fixed",
        price_minor=30_000_000,
        published_at=NOW - 10 * DAY,
        completeness=90,
        **TSINGHUA,
    ),
    document(
        "graphite-anode",
        texts={"zh": text("石墨负极材料的回收", "", "从废旧锂电池中回收石墨并修复其结构。")},
        keywords=("石墨", "锂电池"),
        fields=("materials", "materials.recycling"),
        country="CN",
        regions=CHANGJI,
        nodes=("root", "node-changji"),
        trl=5,
        modes=("transfer",),
        price_kind="negotiable",
        published_at=NOW - 20 * DAY,
        **XINJIANG,
    ),
    document(
        "drip-cotton",
        texts={
            "zh": text(
                "棉花膜下滴灌水肥一体化技术",
                "节水 40% 的棉田灌溉方案",
                "在盐碱地棉田中以滴灌带同时送水送肥。",
                "系统由首部过滤器、压力补偿滴头与墒情传感器组成。",
            ),
            "ru": text(
                "Капельное орошение хлопчатника под плёнкой",
                "Экономия воды до 40 процентов",
                "Система подаёт воду и удобрения по капельным лентам на засолённых землях.",
            ),
            "en": text(
                "Drip irrigation of cotton under film",
                "Saves 40 percent of water",
                "Drip tapes bring water and fertiliser to cotton on saline soils.",
            ),
        },
        keywords=("滴灌", "棉花", "水肥一体化"),
        fields=WATER,
        country="CN",
        regions=CHANGJI,
        nodes=("root", "node-changji"),
        trl=9,
        modes=("license",),
        price_kind="fixed",
        price_minor=5_000_000,
        published_at=NOW - 5 * DAY,
        completeness=100,
        **XINJIANG,
    ),
    document(
        "sprinkler",
        texts={"zh": text("大型喷灌机的自动导航", "", "喷灌机按北斗定位在牧草地上行走。")},
        keywords=("喷灌",),
        fields=WATER,
        country="CN",
        regions=URUMQI,
        nodes=("root", "node-urumqi"),
        trl=6,
        modes=("joint",),
        published_at=NOW - 30 * DAY,
        **XINJIANG,
    ),
    document(
        "saline-soil",
        texts={"zh": text("盐碱地微生物改良菌剂", "", "耐盐微生物降低土壤含盐量。")},
        fields=("agriculture", "agriculture.soil"),
        country="CN",
        trl=4,
        published_at=NOW - 40 * DAY,
    ),
    document(
        "converter",
        texts={
            "zh": text("±1100 kV 特高压直流换流阀", "", "额定电压±1100kV，通流能力 6.25 千安。"),
            "en": text("Converter valve for ±1100 kV direct current", "", "Rated 6.25 kA."),
        },
        fields=("energy", "energy.grid"),
        country="CN",
        trl=8,
        price_kind="fixed",
        price_minor=900_000_000,
        published_at=NOW - 50 * DAY,
        **TSINGHUA,
    ),
    document(
        "photocatalyst",
        texts={"zh": text("TiO₂ 光催化降解有机废水", "", "纳米 TiO₂ 薄膜在可见光下分解染料。")},
        fields=("environment", "environment.water"),
        country="CN",
        trl=4,
        published_at=NOW - 60 * DAY,
    ),
    document(
        "control-cpp",
        texts={"en": text("Motion control library in C++", "", "Real-time C++ code for robots.")},
        original_locale="en",
        fields=("it", "it.software"),
        country="KZ",
        trl=7,
        published_at=NOW - 70 * DAY,
        **STEPPE,
    ),
    document(
        "control-csharp",
        texts={"en": text("Plant dashboard in C#", "", "A C# desktop program for operators.")},
        original_locale="en",
        fields=("it", "it.software"),
        country="KZ",
        trl=6,
        published_at=NOW - 71 * DAY,
        **STEPPE,
    ),
    document(
        "camel-milk",
        texts={
            "zh": text("骆驼乳低温喷雾干燥", "保留活性蛋白的驼乳粉", "低温干燥减少营养损失。"),
            "kk": text(
                "Түйе сүтін төмен температурада кептіру",
                "Белсенді ақуыздар сақталады",
                "Құрғақ сүт өндіру технологиясы",
            ),
        },
        fields=("food", "food.dairy"),
        country="CN",
        trl=8,
        published_at=NOW - 15 * DAY,
    ),
    document(
        "kk-drip",
        texts={
            "kk": text(
                "Мақта алқаптарын тамшылатып суару",
                "",
                "Тамшылатып суару жүйесі су шығынын азайтады.",
            )
        },
        original_locale="kk",
        fields=WATER,
        country="KZ",
        trl=7,
        published_at=NOW - 16 * DAY,
    ),
    document(
        "uz-drip",
        texts={
            "uz": text(
                "Paxta dalalarida tomchilatib sug‘orish",
                "",
                "Sug‘orish tizimi suv sarfini kamaytiradi, o‘simliklar yaxshi o‘sadi.",
            )
        },
        original_locale="uz",
        fields=WATER,
        country="UZ",
        trl=6,
        published_at=NOW - 17 * DAY,
    ),
    document(
        "uz-pump",
        texts={
            "uz": text("Сув насосларини таъмирлаш", "", "Насосларни ишлаб чиқаришда таъмирлаш.")
        },
        original_locale="uz",
        country="UZ",
        published_at=NOW - 17 * DAY,
    ),
    document(
        "standard-steel",
        texts={"zh": text("钢筋拉伸性能检测", "", "按GB/T 228标准测定，设备型号 HTS-110。")},
        country="CN",
        published_at=NOW - 80 * DAY,
    ),
    document(
        "fa-membrane",
        texts={
            "fa": text(
                "غشای نانو برای شیرین‌سازی آب",
                "",
                "این غشا برای تصفیه‌ی آب‌های شور کویری ساخته شده است.",
            )
        },
        original_locale="fa",
        fields=("environment", "environment.water"),
        country="IR",
        trl=5,
        published_at=NOW - 18 * DAY,
    ),
    document(
        "ar-solar",
        texts={"ar": text("تحلية المياه بالطاقة الشمسية", "", "محطة صغيرة لتحلية مياه الآبار.")},
        original_locale="ar",
        fields=("environment", "environment.water"),
        country="SA",
        trl=6,
        published_at=NOW - 19 * DAY,
    ),
    document(
        "tr-pump",
        texts={
            "tr": text(
                "Isı pompası ile sera ısıtma", "", "İklim kontrollü seralarda enerji tasarrufu."
            )
        },
        original_locale="tr",
        fields=("energy", "energy.heat"),
        country="TR",
        trl=7,
        published_at=NOW - 21 * DAY,
    ),
    document(
        "ru-pipe",
        texts={
            "ru": text(
                "Полимерное покрытие нефтяных труб",
                "Защита от коррозии",
                "Покрытие наносится на внутреннюю поверхность труб.",
            )
        },
        original_locale="ru",
        fields=("materials", "materials.coating"),
        country="RU",
        trl=8,
        price_kind="range",
        price_minor=12_000_000,
        published_at=NOW - 22 * DAY,
        **STEPPE,
    ),
    document(
        "en-desalination",
        texts={
            "en": text(
                "Solar desalination for desert wells",
                "",
                "Small solar stills desalinate brackish water without a grid.",
            )
        },
        original_locale="en",
        fields=("environment", "environment.water"),
        country="KZ",
        trl=5,
        published_at=NOW - 23 * DAY,
    ),
    document(
        "en-battery",
        texts={
            "en": text(
                "Battery recycling line",
                "",
                "Lithium batteries are shredded and graphite is recovered at 99.5 percent purity.",
            )
        },
        original_locale="en",
        fields=("materials", "materials.recycling"),
        country="KZ",
        trl=6,
        price_kind="fixed",
        price_minor=45_000_000,
        published_at=NOW - 24 * DAY,
        **STEPPE,
    ),
    document(
        "members-only",
        texts={"zh": text("石墨烯海水淡化膜", "", "网内公开的石墨烯膜组件 zirconia。")},
        keywords=("石墨烯", "密钥词"),
        fields=("materials", "materials.composite"),
        country="CN",
        audience=("network", "org-xju"),
        trl=3,
        published_at=NOW - 1 * DAY,
        **XINJIANG,
    ),
)
