"""The network that the plan names is in the demo, in our own words."""

from typing import Any

from backend.taxonomy import service as taxonomy
from seed import data_files

NODES = data_files.load("nodes")["nodes"]
ORGANIZATIONS = data_files.load("organizations")
WHOLE_REGIONS = {"中亚", "中西亚", "“一带一路”沿线国家", "丝绸之路沿线国家", "新疆周边国家"}
"""Places too wide for a record: the listings' target countries stand for them."""
GROUPS = {"20家国家自主创新示范区", "援疆省市"}
"""Groups whose members the plan names one by one, or not at all."""
INFERRED = {"沙湾(石沙玛之“沙”)"}
"""The plan's own text does not spell these out."""
CODES = {"urumqi": "650100", "changji": "652300", "shihezi": "659001"}


def plain(name: str) -> str:
    return "".join(c for c in name if c.isalnum())


def node_names() -> set[str]:
    return {plain(name) for node in NODES for name in (node["names"]["zh"], *node["aliases"])}


def organization_names() -> set[str]:
    return {plain(entry["names"]["zh"]) for entry in ORGANIZATIONS}


def missing(wanted: list[str], have: set[str]) -> list[str]:
    return [name for name in wanted if plain(name) not in have]


def test_every_node_of_the_plan_is_placed(plan: dict[str, Any]) -> None:
    assert len(plan["nodes"]) == 43
    assert missing([node["name"] for node in plan["nodes"]], node_names()) == []


def test_every_incubator_and_operator_is_there(plan: dict[str, Any]) -> None:
    names = [entry["name"].replace(", 待建)", ")") for entry in plan["incubators"]]
    assert len(names) == 12
    assert missing(names, node_names()) == []
    assert missing(plan["incubator_operators"], organization_names()) == []
    kinds = {node["slug"] for node in NODES if node["kind"] == "incubator"}
    assert len(kinds) >= 12


def test_nodes_lie_where_the_plan_says(plan: dict[str, Any]) -> None:
    zones = {plain(node["names"]["zh"]): node for node in NODES}
    for entry in plan["nodes"]:
        node = zones.get(plain(entry["name"]))
        if node is None or entry["zone"] is None:
            continue
        assert node["zone"] == entry["zone"], entry["name"]
        assert node["region"].startswith(CODES[entry["zone"]][:4]), entry["name"]


def test_labs_parks_alliances_and_organisations_are_registered(plan: dict[str, Any]) -> None:
    have = organization_names()
    for part, count in (("labs", 24), ("parks_and_bases", 31)):
        assert len(plan[part]) == count
        assert missing([entry["name"] for entry in plan[part]], have) == []
    assert missing(plan["alliances"], have) == []
    assert missing(plan["organisations"], have) == []


def test_partner_places_have_a_record_or_a_country(plan: dict[str, Any]) -> None:
    have = organization_names() | {name.removesuffix("市") for name in organization_names()}
    towns = {node["city"].get("zh") for node in NODES}
    lost = [
        place["name"]
        for place in plan["partner_places"]
        if place["name"] not in WHOLE_REGIONS | GROUPS | INFERRED
        and plain(place["name"]) not in have
        and place["name"] not in towns
        and not (place.get("iso") and taxonomy.known_country(place["iso"]))
    ]
    assert lost == []


def test_the_countries_of_the_plan_are_reached_by_a_node_or_a_base(plan: dict[str, Any]) -> None:
    reached = {node["country"] for node in NODES} | {entry["country"] for entry in ORGANIZATIONS}
    wanted = {place["iso"] for place in plan["partner_places"] if place.get("iso")}
    assert wanted - reached <= {"JP"}  # Toyama's own centre sits in Shihezi


def test_the_metrics_are_the_plans(plan: dict[str, Any]) -> None:
    ours = data_files.load("metrics")
    assert [
        (row["table"], row["baseline"]["value"], row["target"]["value"], row["unit_names"]["zh"])
        for row in ours
    ] == [
        (row["table"], row["value_2020"], row["target_2025"], row["unit"])
        for row in plan["indicators"]
    ]
    names = {row["code"]: plain(row["names"]["zh"]) for row in ours}
    parents = [row["parent"] and names[row["parent"]] for row in ours]
    assert parents == [row["parent"] and plain(row["parent"]) for row in plan["indicators"]]


def test_the_projects_are_the_plans(plan: dict[str, Any]) -> None:
    ours = data_files.load("projects")
    assert [(row["code"], row["box"], row["zone"]) for row in ours["projects"]] == [
        (row["id"], row["column"], row["zone"]) for row in plan["projects"]
    ]
    assert [box["number"] for box in ours["boxes"]] == [
        column["column"] for column in plan["project_columns"]
    ]


def test_every_node_hangs_on_the_tree_and_lies_in_a_known_region() -> None:
    slugs = {node["slug"] for node in NODES}
    for node in NODES:
        assert node["parent"] is None or node["parent"] in slugs, node["slug"]
        assert node["country"] != "CN" or taxonomy.known_region(node["region"]), node["slug"]
        assert -90 < node["latitude"] < 90, node["slug"]
        assert -180 < node["longitude"] < 180, node["slug"]
    for entry in ORGANIZATIONS:
        assert entry["home_node"] in slugs
        assert entry["country"] != "CN" or taxonomy.known_region(entry["region"]), entry["slug"]


def test_nodes_of_one_city_lie_near_each_other() -> None:
    cities: dict[str, list[dict[str, Any]]] = {}
    for node in NODES:
        cities.setdefault(node["city"]["zh"], []).append(node)
    for city, nodes in cities.items():
        for axis in ("latitude", "longitude"):
            values = [node[axis] for node in nodes]
            assert max(values) - min(values) < 0.5, city
