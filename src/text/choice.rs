//! Which language a reader gets.

use super::LanguageTag;

/// The first of the available languages that fits the wanted ones, the dearest first.
///
/// Each wanted tag is shortened from its end (RFC 4647, section 3.4, Lookup). At every length a language that is
/// wanted more exactly than it is written (`ar` for `ar-EG`) fits too, after one that is equal.
pub fn choose(wanted: &[String], available: &[Option<&LanguageTag>]) -> Option<usize> {
    let place = |fits: &dyn Fn(&str) -> bool| available.iter().position(|tag| tag.is_some_and(|tag| fits(tag.as_str())));
    wanted.iter().filter_map(|tag| LanguageTag::parse(tag)).find_map(|tag| {
        let mut range = tag.as_str();
        loop {
            let narrower = |tag: &str| tag.strip_prefix(range).is_some_and(|rest| rest.starts_with('-'));
            if let Some(place) = place(&|tag| tag == range).or_else(|| place(&narrower)) {
                return Some(place);
            }
            range = range.rsplit_once('-')?.0;
            // A singleton goes together with what it introduced.
            if range.len() > 2 && range.as_bytes()[range.len() - 2] == b'-' {
                range = &range[..range.len() - 2];
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dearest_language_that_fits_is_chosen() {
        for (wanted, available, expected) in [
            ("ru", "ar ru en", Some(1)),
            ("RU-ru", "ar ru en", Some(1)),
            ("de en ar", "ar ru en", Some(2)),
            ("en-US ar", "ar en-GB", Some(1)),
            ("ar", "en ar-EG ar", Some(2)),
            ("ar-MA", "en ar-EG", Some(1)),
            ("zh-Hant-TW", "zh-Hans zh-Hant", Some(1)),
            ("zh-Hant-u-co-stroke-x-y", "zh zh-Hant", Some(1)),
            ("a", "ar", None),
            ("arz", "ar", None),
            ("deutsch, german", "de", None),
            ("", "de", None),
            ("de", "", None),
        ] {
            let wanted: Vec<String> = wanted.split(' ').map(str::to_owned).collect();
            let tags: Vec<_> = available.split(' ').map(LanguageTag::parse).collect();
            let available: Vec<_> = tags.iter().map(Option::as_ref).collect();
            assert_eq!(choose(&wanted, &available), expected, "{wanted:?}");
        }
    }
}
