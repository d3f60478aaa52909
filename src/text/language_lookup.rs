//! Language lookup (RFC 4647, section 3.4).

use super::concat::concat;
use super::language::LanguageTag;

/// The beginning of a tag, and what it stands for: codes that are retired or of the same language with those in use
/// (IANA registry; CLDR, language aliases), and the script of Chinese in its regions (CLDR, likely subtags). The script asks `Intl`
/// for the former.
const ALIASES: &str = "iw he in id ji yi mo ro tl fil sh sr-Latn arb ar pes fa prs fa-AF cmn zh yue zh-Hant \
    zh-CN zh-Hans-CN zh-SG zh-Hans-SG zh-TW zh-Hant-TW zh-HK zh-Hant-HK zh-MO zh-Hant-MO";

/// The two written forms of Norwegian, for which `no` stands. Each is read by those who want the other, if there is no better match.
const NORWEGIAN: &str = "nb no nn no";

/// The index of the available language that best matches the wanted ones, which are in order of preference.
///
/// Each wanted tag is truncated from its end (RFC 4647, section 3.4, Lookup). At each length an available tag that is equal
/// matches first, then one that extends the range (`ar-EG` for `ar`). Tags are compared by what they stand for: `zh-TW` is in
/// traditional characters and matches `zh-Hant`.
pub fn lookup(wanted: &[String], available: &[Option<&LanguageTag>]) -> Option<usize> {
    wanted.iter().find_map(|tag| lookup_tag(&LanguageTag::parse(tag)?, available))
}

/// The same for one wanted language.
pub fn lookup_tag(tag: &LanguageTag, available: &[Option<&LanguageTag>]) -> Option<usize> {
    lookup_with(tag, available, &[ALIASES]).or_else(|| lookup_with(tag, available, &[ALIASES, NORWEGIAN]))
}

/// The tag without aliases.
pub fn canonical(tag: &LanguageTag) -> String {
    without_aliases(tag, &[ALIASES])
}

/// Replaces the beginning of a tag with what it stands for; a later alias may apply to the result.
fn without_aliases(tag: &LanguageTag, lists: &[&str]) -> String {
    let mut tag = tag.as_str().to_owned();
    for aliases in lists {
        let mut words = aliases.split_ascii_whitespace();
        while let (Some(alias), Some(standard)) = (words.next(), words.next()) {
            if let Some(rest) = tag.strip_prefix(alias).filter(|rest| rest.is_empty() || rest.starts_with('-')) {
                tag = concat(&[standard, rest]);
            }
        }
    }
    tag
}

fn lookup_with(tag: &LanguageTag, available: &[Option<&LanguageTag>], lists: &[&str]) -> Option<usize> {
    let mut tags = Vec::new();
    for tag in available {
        tags.push(tag.map_or_else(String::new, |tag| without_aliases(tag, lists)));
    }
    let place = |fits: &dyn Fn(&str) -> bool| tags.iter().position(|tag| fits(tag));
    let tag = without_aliases(tag, lists);
    let mut range = &*tag;
    loop {
        let narrower = |tag: &str| tag.strip_prefix(range).is_some_and(|rest| rest.starts_with('-'));
        if let Some(place) = place(&|tag| tag == range).or_else(|| place(&narrower)) {
            return Some(place);
        }
        range = range.rsplit_once('-')?.0;
        // A singleton is removed together with the subtag after it.
        if range.len() > 2 && range.as_bytes()[range.len() - 2] == b'-' {
            range = &range[..range.len() - 2];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// JavaScript's lookup is tested with the same table.
    #[test]
    fn the_first_matching_language_is_returned() {
        let table: serde_json::Value = serde_json::from_str(include_str!("../../tests/language-lookup.json")).unwrap();
        let strings =
            |value: &serde_json::Value| value.as_array().unwrap().iter().map(|tag| tag.as_str().unwrap().to_owned()).collect::<Vec<_>>();
        for row in table.as_array().unwrap() {
            let (wanted, available) = (strings(&row["wanted"]), strings(&row["available"]));
            let tags: Vec<_> = available.iter().map(|tag| LanguageTag::parse(tag)).collect();
            let found = lookup(&wanted, &tags.iter().map(Option::as_ref).collect::<Vec<_>>());
            assert_eq!(found.map(|place| available[place].as_str()), row["found"].as_str(), "{row}");
        }
    }

    /// The script asks the engine for most aliases, so the table, which both pass, has each of them.
    #[test]
    fn the_table_has_every_alias() {
        let table = include_str!("../../tests/language-lookup.json");
        for words in [ALIASES, NORWEGIAN].map(|list| list.split_ascii_whitespace().collect::<Vec<_>>()) {
            for pair in words.chunks(2) {
                let row = format!(r#"{{ "wanted": ["{0}"], "available": ["{1}"], "found": "{1}" }}"#, pair[0], pair[1]);
                assert!(table.contains(&row), "{row}");
            }
        }
    }
}
