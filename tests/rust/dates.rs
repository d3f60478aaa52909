//! Dates at the limits of what is read, each as the `datePublished` of an article.

use maqal::{Article, WarningCode};

/// The date that is read, and whether a warning says that it cannot be read.
fn published(json: &str) -> (Option<String>, bool) {
    let article = format!(
        r#"{{"@type": "NewsArticle", "inLanguage": "en", "headline": "Rain", "articleBody": "It rained.", "datePublished": {json}}}"#
    );
    let article = Article::from_json(&article).unwrap();
    let date = article.variants[0].published.map(|date| date.to_string());
    (date, article.warnings.iter().any(|warning| warning.code == WarningCode::DateUnknown && warning.path.starts_with("datePublished")))
}

#[track_caller]
fn check(json: &str, expected: &str) {
    assert_eq!(published(json), (Some(expected.to_owned()), false), "{json}");
}

#[track_caller]
fn check_unknown(json: &str) {
    assert_eq!(published(json), (None, true), "{json}");
}

#[test]
fn a_date_is_a_string_a_number_or_a_typed_value() {
    check(r#""2024-10-17""#, "2024-10-17");
    check("1676551869", "2023-02-16");
    check(r#"{"@type": "Date", "@value": "2024-10-17"}"#, "2024-10-17");
    check(r#"["2024-10-17", "2025-01-01"]"#, "2024-10-17");
    check_unknown("true");
    check_unknown(r#""yesterday""#);
}

#[test]
fn a_number_from_1e11_is_in_milliseconds() {
    check("99999999999", "5138-11-16");
    check("100000000000", "1973-03-03");
}

#[test]
fn a_month_and_a_year_are_dates() {
    check(r#""2022-10""#, "2022-10");
    check(r#""٢٠٢٢-١٠""#, "2022-10");
    check(r#""October 2022""#, "2022-10");
    check(r#""2022""#, "2022");
    check("2022", "2022");
    check_unknown(r#""2022-13""#);
    check_unknown(r#""1401-08""#);
    check_unknown(r#""۱۴۰۱""#);
}

/// Solar Hijri, Islamic, Hebrew and Buddhist.
#[test]
fn years_of_other_calendars_are_unknown() {
    for date in
        ["۱۴۰۱-۰۸-۰۴", "1401-08-04", "1401/08/04", "۱۴۰۱-۰۸-۰۴T10:00:00+03:30", "١٤٤٤-٠٤-٠١", "04.08.1401", "5783-02-01", "2565-10-26"]
    {
        check_unknown(&["\"", date, "\""].concat());
    }
    check(r#""2399-12-31""#, "2399-12-31");
}

#[test]
fn the_first_year_is_1600() {
    check(r#""1600-01-01""#, "1600-01-01");
    check_unknown(r#""1599-12-31""#);
}

/// Twelve may be a month or a day, so that both of these have two meanings.
#[test]
fn twelve_decides_no_order() {
    check_unknown(r#""12/11/2023""#);
    check_unknown(r#""11/12/2023""#);
    check_unknown(r#""12-11-2023""#);
    check(r#""12/12/2023""#, "2023-12-12");
    check(r#""13/12/2023""#, "2023-12-13");
    check(r#""12/13/2023""#, "2023-12-13");
    check(r#""12.11.2023""#, "2023-11-12");
}

#[test]
fn a_day_in_words_has_at_most_two_digits() {
    check(r#""April 28, 2023""#, "2023-04-28");
    check_unknown(r#""April 028, 2023""#);
    check_unknown(r#""April 28, 2023, 100""#);
}

#[test]
fn a_comment_may_follow_the_zone() {
    check(r#""Fri, 28 Apr 2023 19:20:36 GMT (London)""#, "2023-04-28T19:20:36+00:00");
    check(r#""2024-10-17T21:30:00Z.""#, "2024-10-17T21:30:00+00:00");
    check(r#""2024-10-17T21:30:00Zulu""#, "2024-10-17");
}

#[test]
fn an_offset_has_less_than_60_minutes() {
    check(r#""2024-10-17T21:30:00+03:59""#, "2024-10-17T21:30:00+03:59");
    check(r#""2024-10-17T21:30:00+03:60""#, "2024-10-17");
}
