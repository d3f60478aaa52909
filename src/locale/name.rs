//! The names of languages in themselves.

use super::platform::{self, identifier};
use super::properties::{entries, properties};
use super::tag::Written;
use crate::text::LanguageTag;

const NAMES: &str = properties!("names.properties", Line);

/// The own name of a language as it stands on a tab, with a capital letter where its script has them:
/// `العربية`, `Русский`, `Français`. `None` if nobody knows it.
///
/// A region or a script is only named where it does not go without saying (CLDR likely subtags):
/// `ar-EG` is `العربية`, and `ar-LB` is `العربية (لبنان)`. The name is the same in every browser and natively.
pub fn language_name(tag: &LanguageTag) -> Option<String> {
    let written = Written::of(tag);
    let ours = listed(tag.language(), &written).or_else(|| listed(written.language, &written));
    ours.map(str::to_owned).or_else(|| platform::language_name(&written))
}

fn listed(language: &str, written: &Written) -> Option<&'static str> {
    let value = |key: &str| entries(NAMES).find(|(own, _)| *own == key).map(|(_, name)| name);
    let qualified = value(&identifier(language, written.script, None)).or_else(|| value(&identifier(language, None, written.region)));
    qualified.or_else(|| value(language))
}
