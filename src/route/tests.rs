//! What each address means, and that no address means nothing.

use super::*;
use proptest::prelude::*;

fn names<'a>(list: impl IntoIterator<Item = &'a str>) -> Names {
    let mut names = Names::default();
    list.into_iter().for_each(|name| names.insert(name));
    names
}

fn read(hash: &str) -> Route {
    let (route, problems) = Route::parse(hash);
    assert_eq!(problems, [], "{hash}");
    route
}

fn section(name: &str) -> Place {
    Place::Section(name.to_owned())
}

#[test]
fn the_shortest_addresses_lead_home() {
    for hash in ["", "#", "#/", "/", "#/?", "#/?&"] {
        assert_eq!(read(hash), Route::default());
    }
    assert_eq!(Route::default().to_string(), "#/");
}

#[test]
fn an_address_that_only_chooses_is_known_by_its_beginning() {
    let route = Route {
        selection: Some("a-b_1".into()),
        ..Route::default()
    };
    assert_eq!(route.to_string(), [CHOOSING, "a-b_1"].concat());
}

#[test]
fn every_part_of_the_state_is_read() {
    let hash = "#/bridges?figure=built&find=a%20b&lang=en&theme=dark&unit=wan&table=a.b&text=received&embed=1";
    let expected = Route {
        place: section("bridges"),
        selection: Some("built".into()),
        asked: "a b".into(),
        language: Some(Language::English),
        theme: Theme::Dark,
        money: Some(MoneyUnit::Wan),
        tables: names(["a", "b"]),
        received: true,
        embed: true,
    };
    assert_eq!(read(hash), expected);
    assert_eq!(
        expected.to_string(),
        "#/bridges?embed=1&figure=built&find=a%20b&lang=en&table=a.b&text=received&theme=dark&unit=wan"
    );
}

#[test]
fn defaults_may_be_said_and_are_not_printed() {
    let route = read("#/bridges/?theme=system&text=restored&embed=0");
    assert_eq!(route.to_string(), "#/bridges");
}

#[test]
fn names_of_any_kind_survive() {
    for name in [
        "橋梁",
        "a/b",
        "a.b",
        "a?b&c=d#e",
        "100%",
        "gallery",
        "Gallery",
        " ",
        "\u{1f309}",
        "%67",
    ] {
        let route = Route {
            place: section(name),
            selection: Some(name.into()),
            tables: names([name, "x"]),
            ..Route::default()
        };
        assert_eq!(read(&route.to_string()), route);
    }
    assert_eq!(read("#/gallery?lang=en").place, Place::Gallery);
    for (hash, place) in [
        ("#/embed/built?lang=en", Place::Embed("built".into())),
        ("#/embed/built/", Place::Embed("built".into())),
        ("#/embed/a%2Fb", Place::Embed("a/b".into())),
        ("#/embed", section("embed")),
        ("#/embed/", section("embed")),
    ] {
        assert_eq!(read(hash).place, place, "{hash}");
    }
    assert_eq!(read("#/橋梁").place, section("橋梁"));
}

#[test]
fn the_short_form_of_a_figure_in_a_language_is_read_as_the_long_one() {
    for (short, long) in [
        ("#/en/built", "#/?figure=built&lang=en"),
        ("#/zh-Hans/a%2Fb/", "#/?figure=a%2Fb&lang=zh-Hans"),
        ("/zh-Hant/橋", "#/?figure=%E6%A9%8B&lang=zh-Hant"),
        (
            "#/en/built?theme=dark",
            "#/?figure=built&lang=en&theme=dark",
        ),
    ] {
        assert_eq!(read(short).to_string(), long, "{short}");
    }
    assert_eq!(read("#/en").place, section("en"));
}

#[test]
fn tails_that_apps_append_are_not_worth_a_word() {
    for tail in [
        "?from=groupmessage&isappinstalled=0",
        "&from=singlemessage",
        "?from=timeline",
        "&utm_source=x&utm_medium=y",
        "#wechat_redirect",
        "&amp;from=timeline",
        "&scene=1&clicktime=1",
        "&lang=zh_CN",
        ".",
        "),",
    ] {
        let route = read(&format!("#/bridges?figure=built{tail}"));
        assert_eq!(route.to_string(), "#/bridges?figure=built");
        assert_eq!(read(&format!("#/{tail}")), Route::default());
    }
    assert_eq!(read("#wechat_redirect"), Route::default());
    assert_eq!(
        read("#/bridges?figure=built&amp;lang=en").language,
        Some(Language::English)
    );
    assert_eq!(
        read("#%2Fbridges%3Ffigure%3Dbuilt").to_string(),
        "#/bridges?figure=built"
    );
}

/// The address says something wrong: it is told, and the rest of the address still counts.
fn check(hash: &str, problem: Problem, rest: &str) {
    let (route, problems) = Route::parse(hash);
    assert_eq!(problems, [problem], "{hash}");
    assert_eq!(route.to_string(), rest);
}

#[test]
fn what_cannot_be_followed_is_told_and_the_rest_counts() {
    let value = |name, value: &str| Problem::UnknownValue {
        name,
        value: value.into(),
    };
    check("#main", Problem::Shape("main".into()), "#/");
    check("#main?lang=en", Problem::Shape("main".into()), "#/?lang=en");
    check(
        "#/a/b?lang=en",
        Problem::Shape("/a/b".into()),
        "#/a?lang=en",
    );
    check(
        "#/embed/a/b",
        Problem::Shape("/embed/a/b".into()),
        "#/embed",
    );
    check("#/embed/%zz", Problem::Encoding("%zz".into()), "#/");
    check("#//a", Problem::Shape("//a".into()), "#/");
    check(
        "#/a?lang=fr&theme=dark",
        value("lang", "fr"),
        "#/a?theme=dark",
    );
    check("#/a?theme=&lang=en", value("theme", ""), "#/a?lang=en");
    check("#/a?unit=yen", value("unit", "yen"), "#/a");
    check("#/a?text=other", value("text", "other"), "#/a");
    check("#/a?embed=maybe", value("embed", "maybe"), "#/a");
    check("#/a?figure=", value("figure", ""), "#/a");
    check("#/a?table=b..c", value("table", "b..c"), "#/a?table=b.c");
    check(
        "#/a?colour=red&lang=en",
        Problem::UnknownParameter("colour".into()),
        "#/a?lang=en",
    );
    check(
        "#/a?lang=en&lang=zh-Hans",
        Problem::Repeated("lang"),
        "#/a?lang=en",
    );
    check(
        "#/a?figure=%zz&lang=en",
        Problem::Encoding("%zz".into()),
        "#/a?lang=en",
    );
    check(
        "#/a?figure=%E6%A9",
        Problem::Encoding("%E6%A9".into()),
        "#/a",
    );
    check("#/a?figure=5%", Problem::Encoding("5%".into()), "#/a");
    check("#/%2?lang=en", Problem::Encoding("%2".into()), "#/?lang=en");
}

#[test]
fn hostile_lengths_are_cut() {
    let long = "橋".repeat(MAX_LENGTH);
    check(
        &format!("#/a?lang=en&utm_{long}"),
        Problem::TooLong,
        "#/a?lang=en",
    );
    check(
        &format!("#/a?figure={}&lang=en", "x".repeat(MAX_NAME + 1)),
        Problem::TooLong,
        "#/a?lang=en",
    );
    // Both the address and its one value are too long; it is said once.
    check(
        &format!("#/a?lang=en&find={}", "x".repeat(MAX_LENGTH)),
        Problem::TooLong,
        "#/a?lang=en",
    );
    let tables: Vec<String> = (0..100).map(|index| format!("t{index}")).collect();
    let (route, problems) = Route::parse(&format!("#/?table={}", tables.join(".")));
    assert_eq!(
        (route.tables.all().len(), problems),
        (64, vec![Problem::TooLong])
    );
}

#[test]
fn what_is_shown_of_an_address_cannot_steer_the_display() {
    let (_, problems) = Route::parse("#/?\u{202e}evil\u{7}\u{200b}=1");
    assert_eq!(problems, [Problem::UnknownParameter("evil".into())]);
    let (_, problems) = Route::parse(&format!("#/?{}", "y".repeat(90)));
    assert_eq!(
        problems,
        [Problem::UnknownParameter(format!("{}…", "y".repeat(40)))]
    );
}

#[test]
fn the_search_string_steps_in_where_the_hash_was_dropped() {
    let check = |search: &str, hash: &str, expected: &str| {
        let (route, problems) = Route::from_location(search, hash);
        assert_eq!(
            (route.to_string().as_str(), problems.len()),
            (expected, 0),
            "{search} {hash}"
        );
    };
    check("?s=%2Fbridges%3Flang%3Den", "", "#/bridges?lang=en");
    check(
        "?from=timeline&s=%2Fbridges%3Flang%3Den&isappinstalled=0",
        "#",
        "#/bridges?lang=en",
    );
    check("?s=%2Fbridges", "#wechat_redirect", "#/bridges");
    check(
        "?s=/bridges?figure=built&lang=en",
        "",
        "#/bridges?figure=built&lang=en",
    );
    check(
        "?s=/bridges%3Ffigure%3Dbuilt%26lang%3Den&from=timeline",
        "",
        "#/bridges?figure=built&lang=en",
    );
    check("?s=%2Fbridges", "#/roofs", "#/roofs");
    check("?s=%2Fbridges", "#/", "#/");
    check("?s=", "", "#/");
    check("?news=1", "#/roofs", "#/roofs");
    check("", "", "#/");
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z][a-z0-9-]{0,12}",
        "\\PC{1,20}",
        ".{1,20}",
        Just("gallery".to_owned())
    ]
}

fn route() -> impl Strategy<Value = Route> {
    let place = prop_oneof![
        Just(Place::Home),
        Just(Place::Gallery),
        name().prop_map(Place::Section),
        name().prop_map(Place::Embed)
    ];
    let language = proptest::option::of((0usize..3).prop_map(|index| Language::ALL[index]));
    let money = proptest::option::of((0usize..4).prop_map(|index| MoneyUnit::ALL[index]));
    let theme = (0usize..3).prop_map(|index| Theme::ALL[index]);
    let tables = proptest::collection::btree_set(name(), 0..4);
    let selection = proptest::option::of(name());
    let asked = prop_oneof![Just(String::new()), name()];
    (
        place,
        selection,
        asked,
        language,
        theme,
        money,
        tables,
        any::<(bool, bool)>(),
    )
        .prop_map(
            |(place, selection, asked, language, theme, money, tables, (received, embed))| Route {
                place,
                selection,
                asked,
                language,
                theme,
                money,
                tables: names(tables.iter().map(String::as_str)),
                received,
                embed,
            },
        )
}

proptest! {
    #[test]
    fn a_route_is_read_back_as_it_was_printed(route in route()) {
        prop_assert_eq!(Route::parse(&route.to_string()), (route.clone(), vec![]));
        prop_assert_eq!(Route::from_location(&route.to_search(), ""), (route, vec![]));
    }

    #[test]
    fn any_hash_is_read_and_its_print_is_stable(hash in "#?/?.{0,60}|#/[a-z%0-9]{0,6}[?&=#.a-z%]{0,40}") {
        let (route, _) = Route::parse(&hash);
        let printed = route.to_string();
        prop_assert_eq!(Route::parse(&printed), (route, vec![]));
    }

    #[test]
    fn any_location_is_read(search in ".{0,40}", hash in ".{0,40}") {
        let (route, _) = Route::from_location(&search, &hash);
        prop_assert_eq!(Route::parse(&route.to_string()).0, route);
    }

    #[test]
    fn the_printed_address_needs_no_escaping(route in route()) {
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"#/?&=%-_~.".contains(&byte);
        prop_assert!(route.to_string().bytes().all(safe));
    }
}

#[test]
fn what_is_handed_on_begins_with_the_page_alone() {
    for (whole, page) in [
        ("https://a.example/b/en.html", "https://a.example/b/en.html"),
        ("https://a.example/b/#/?figure=x", "https://a.example/b/"),
        (
            "https://a.example/b/?s=%2F%3Ffigure%3Dx%26unit%3Dwan&fbclid=1#/?figure=y",
            "https://a.example/b/",
        ),
        (
            "https://a.example/b/?s=/?figure=x&unit=wan",
            "https://a.example/b/",
        ),
        (
            "https://a.example/?from=chat&utm_source=z&isappinstalled=0#/",
            "https://a.example/",
        ),
        (
            "https://a.example/?site=7&fbclid=1&lang=de",
            "https://a.example/?site=7&lang=de",
        ),
        (
            "https://a.example/?s=%2Fx&site=7",
            "https://a.example/?site=7",
        ),
        (
            "https://a.example/r&d/?a=https://b.example/?c&spm=1#/",
            "https://a.example/r&d/?a=https://b.example/?c",
        ),
        ("file:///tmp/casetrace.html?#", "file:///tmp/casetrace.html"),
        ("", ""),
    ] {
        assert_eq!(Route::page_in(whole), page, "{whole}");
    }
}
