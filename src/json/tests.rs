//! Tests of the parser, with serde_json as the reference.

use super::parser::{self, Failure};
use super::{Json, MAX_DEPTH};
use proptest::prelude::*;

/// What serde_json parses a text as.
fn oracle(text: &str) -> Result<Json, serde_json::Error> {
    serde_json::from_str(text).map(|value: serde_json::Value| Json::from_deserializer(value).unwrap())
}

/// The value of a text; what is repaired is a failure.
fn parse(text: &str) -> Result<Json, Failure> {
    match parser::parse(text)? {
        (json, None) => Ok(json),
        (_, Some((at, problem))) => Err(Failure::Syntax(at, problem)),
    }
}

fn string(text: &str) -> Json {
    Json::String(text.to_owned())
}

#[test]
fn valid_json_is_parsed() {
    for (text, json) in [
        (" \t\r\n[] ", Json::Array(vec![])),
        ("[[ ] , { }]", Json::Array(vec![Json::Array(vec![]), Json::Object(vec![])])),
        ("{\"a\":null,\"a\":true}", Json::Object(vec![("a".to_owned(), Json::Null), ("a".to_owned(), Json::Bool(true))])),
        ("{\"\":false}", Json::Object(vec![(String::new(), Json::Bool(false))])),
        (r#""\" \\ \/ \b \f \n \r \t""#, string("\" \\ / \u{8} \u{c} \n \r \t")),
        (r#""\u0627\uD83D\ude00\u0000""#, string("ا😀\0")),
        ("\"\u{7f} \u{2028} 😀\"", string("\u{7f} \u{2028} 😀")),
        // Unpaired surrogates: alone, before another escape, in the wrong order.
        (r#""\uD83D""#, string("\u{fffd}")),
        (r#""\uD83D\u0041""#, string("\u{fffd}A")),
        (r#""\uD83D\n""#, string("\u{fffd}\n")),
        (r#""\uDE00\uD83D\uDE00""#, string("\u{fffd}😀")),
    ] {
        assert_eq!(parse(text), Ok(json), "{text}");
    }
}

#[test]
fn invalid_json_is_rejected_with_its_position() {
    for (text, at, problem) in [
        ("", 0, "EOF while parsing a value"),
        (" ", 1, "EOF while parsing a value"),
        ("[", 1, "EOF while parsing a value"),
        ("[1", 2, "EOF while parsing a list"),
        ("[1 2]", 3, "expected `,` or `]`"),
        ("[,1]", 1, "expected value"),
        ("[1,]", 3, "trailing comma"),
        ("[1,,2]", 3, "expected value"),
        ("[1]]", 3, "trailing characters"),
        ("{", 1, "EOF while parsing an object"),
        ("{a", 1, "key must be a string"),
        ("{\"a\"", 4, "EOF while parsing an object"),
        ("{\"a\" 1}", 5, "expected `:`"),
        ("{\"a\":}", 5, "expected value"),
        ("{\"a\":1 \"b\"", 7, "expected `,` or `}`"),
        ("{\"a\":1,}", 7, "trailing comma"),
        ("{\"a\":1", 6, "EOF while parsing an object"),
        ("nul", 0, "expected value"),
        ("nulll", 4, "trailing characters"),
        ("True", 0, "expected value"),
        ("'a'", 0, "expected value"),
        ("// a", 0, "expected value"),
        ("\u{feff}1", 0, "expected value"),
        ("\u{a0}1", 0, "expected value"),
        ("\"a", 2, "EOF while parsing a string"),
        ("\"\\", 2, "EOF while parsing a string"),
        ("\"\\x\"", 2, "invalid escape"),
        ("\"\\u00e\"", 6, "invalid escape"),
        ("\"\\u12", 5, "EOF while parsing a string"),
        ("\"\\uD83D\\uG", 9, "invalid escape"),
        ("\"\\u\u{663}\"", 3, "invalid escape"),
        ("\"a\tb\"", 2, "control character (\\u0000-\\u001F) in a string"),
        ("-", 1, "invalid number"),
        ("+1", 0, "expected value"),
        (".5", 0, "expected value"),
        ("1.", 2, "invalid number"),
        ("1.e2", 2, "invalid number"),
        ("1e", 2, "invalid number"),
        ("1e+", 3, "invalid number"),
        ("01", 1, "invalid number"),
        ("-00", 2, "invalid number"),
        ("0x1", 1, "trailing characters"),
        ("NaN", 0, "expected value"),
        ("-Infinity", 1, "invalid number"),
        ("٣", 0, "expected value"),
    ] {
        assert_eq!(parse(text), Err(Failure::Syntax(at, problem)), "{text}");
        assert!(oracle(text).is_err(), "{text}");
    }
}

#[test]
fn what_can_mean_only_one_thing_is_repaired() {
    let repaired = |text| parser::parse(text).map(|(json, repair)| (json, repair.map(|(at, _)| at)));
    for (text, at, json) in [
        ("\"a\nb\"", 2, string("a\nb")),
        ("\"\r\n\t\0\"", 1, string("\r\n\t\0")),
        ("[\"\t\", \"\n\"]", 2, Json::Array(vec![string("\t"), string("\n")])),
        ("{\"a\nb\":1}", 3, Json::Object(vec![("a\nb".to_owned(), Json::Number(1.0))])),
        ("[1, ]", 4, Json::Array(vec![Json::Number(1.0)])),
        ("{\"a\":[[],],}", 9, Json::Object(vec![("a".to_owned(), Json::Array(vec![Json::Array(vec![])]))])),
    ] {
        assert_eq!(repaired(text), Ok((json, Some(at))), "{text}");
    }
    assert_eq!(repaired("[\",\"]"), Ok((Json::Array(vec![string(",")]), None)));
    // What follows is still an error at its own place.
    assert_eq!(repaired("[\"\n\", x]"), Err(Failure::Syntax(6, "expected value")));
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| parse(&["[{\"a\":".repeat(depth / 2), "1".to_owned(), "}]".repeat(depth / 2)].concat());
    assert!(nested(MAX_DEPTH as usize).is_ok());
    assert_eq!(nested(MAX_DEPTH as usize + 2), Err(Failure::TooDeep));
    assert_eq!(parse(&"[".repeat(1_000_000)), Err(Failure::TooDeep));
    // Siblings do not count as nesting.
    assert!(parse(&["[", &"[],".repeat(1000), "[]]"].concat()).is_ok());
}

/// The expectations come from the standard library.
#[test]
fn numbers_are_exact_up_to_the_documented_precision() {
    for text in [
        "0",
        "-0",
        "-0.0",
        "0e9",
        "7",
        "1280",
        "1676551869000",
        "1676551869.5",
        "0.1",
        "-12.75e-3",
        "1e22",
        "1E+5",
        "999999999999999e22",
        "999999999999999e-22",
        "0.000000000000001",
        "9007199254740993",
        "0e999999999999",
        "1e-999999999999",
        "1e-99999999999999999999999999",
    ] {
        let Ok(Json::Number(number)) = parse(text) else { panic!("{text}") };
        assert_eq!(number.to_bits(), text.parse::<f64>().unwrap().to_bits(), "{text}");
    }
    let many = ["1", &"0".repeat(500), "e-500"].concat();
    assert_eq!(parse(&many), Ok(Json::Number(1.0)));
    assert_eq!(parse("1e400"), Ok(Json::Number(f64::INFINITY)));
    assert_eq!(parse("-1e99999999999999999999999999"), Ok(Json::Number(f64::NEG_INFINITY)));
}

fn value() -> impl Strategy<Value = serde_json::Value> {
    let text = || prop_oneof!["\\PC{0,8}", "[\\x00-\\x1f\"/\\\\a]{0,8}"];
    let number = prop_oneof![any::<i32>().prop_map(f64::from), (-1e11..1e11).prop_map(|number: f64| (number * 8.0).trunc() / 8.0)];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        number.prop_map(serde_json::Value::from),
        text().prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            proptest::collection::vec((text(), inner), 0..6).prop_map(|entries| serde_json::Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn output_of_serde_json_is_parsed(value in value()) {
        let json = Json::from_deserializer(&value).unwrap();
        prop_assert_eq!(parse(&value.to_string()), Ok(json.clone()));
        prop_assert_eq!(parse(&serde_json::to_string_pretty(&value).unwrap()), Ok(json));
    }

    #[test]
    fn input_that_serde_json_rejects_is_rejected(text in "[\\[\\]{}:,\"\\\\untrefalsb0-9.eE+ \n-]{0,12}") {
        match (parse(&text), oracle(&text)) {
            (Ok(_), Ok(_)) => {} // Its map keeps one of two properties with the same name, so the values may differ.
            (Err(Failure::Syntax(..)), Err(_)) => {}
            (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("surrogate") || error.to_string().contains("hex escape") || error.to_string().contains("out of range"), "{error}"),
            (ours, theirs) => prop_assert!(false, "{ours:?} {theirs:?}"),
        }
    }

    #[test]
    fn numbers_are_accurate(text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?") {
        let Ok(Json::Number(number)) = parse(&text) else { panic!("{text}") };
        let exact: f64 = text.parse().unwrap();
        let near = (number - exact).abs() <= exact.abs() * 1e-14 || number == exact;
        prop_assert!(near || exact.abs() < 1e-290 || exact.abs() > 1e305, "{text} {number} {exact}");
    }
}
