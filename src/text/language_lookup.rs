//! Language lookup (RFC 4647, section 3.4).

use super::language::LanguageTag;

/// The index of the available language that best matches the wanted ones, which are in order of preference.
///
/// Each wanted tag is truncated from its end (RFC 4647, section 3.4, Lookup). At each length an available tag that is equal
/// matches first, then one that extends the range (`ar-EG` for `ar`).
pub fn lookup(wanted: &[String], available: &[Option<&LanguageTag>]) -> Option<usize> {
    let place = |fits: &dyn Fn(&str) -> bool| available.iter().position(|tag| tag.is_some_and(|tag| fits(tag.as_str())));
    wanted.iter().filter_map(|tag| LanguageTag::parse(tag)).find_map(|tag| {
        let mut range = tag.as_str();
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
    })
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
}
