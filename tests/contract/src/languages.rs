//! Checks that words are marked with a language that is written in their script (WCAG 3.1.2).

use icu_locale::{LanguageIdentifier, LocaleExpander};
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesShort, PropertyParser};

use crate::dom::{Node, attribute};

/// Adds the words whose language is written in another script.
pub(crate) fn check(nodes: &[Node], violations: &mut Vec<String>) {
    let scripts = Scripts { expander: LocaleExpander::new_extended() };
    scripts.check(nodes, &None, violations);
}

struct Scripts {
    expander: LocaleExpander,
}

impl Scripts {
    fn check(&self, nodes: &[Node], around: &Option<String>, violations: &mut Vec<String>) {
        let mut words = String::new();
        flow(nodes, &mut words);
        if let Some(around) = around {
            let foreign = words.split_whitespace().filter(|word| of_word(word).is_some_and(|script| !writes(around, script)));
            violations.extend(foreign.map(|word| format!("{word:?} is in a language that is written in {around}")));
        }
        self.check_elements(nodes, around, violations);
    }

    fn check_elements(&self, nodes: &[Node], around: &Option<String>, violations: &mut Vec<String>) {
        for node in nodes {
            match node {
                Node::Text(_) => {}
                Node::Element(tag, attributes, _) if is_code(tag, attributes) => {}
                Node::Element(tag, attributes, children) if is_of_words(tag, attributes) => {
                    self.check_elements(children, around, violations)
                }
                Node::Element(tag, attributes, children) => {
                    // The parts of a URL are in separate elements; a URL is in no language.
                    let is_address = tag == "bdi" && is_address(&text_of(children));
                    let own = match attribute(attributes, "lang") {
                        Some(language) => {
                            let is_author_right =
                                |script: &String| !is_phrase(tag) || language.starts_with("und-") || has(children, script);
                            let script = self.of_language(language).filter(|script| runs(script, attribute(attributes, "dir")));
                            script.filter(is_author_right)
                        }
                        None => around.clone(),
                    };
                    self.check(children, &own.filter(|_| !is_address), violations);
                }
            }
        }
    }

    fn of_language(&self, language: &str) -> Option<String> {
        let mut likely: LanguageIdentifier = language.parse().ok()?;
        // Of hundreds of rare languages the data has no script but Latin.
        let is_common = likely.language.as_str().len() == 2 || likely.script.is_some();
        self.expander.maximize(&mut likely);
        let named = |script: &String| PropertyParser::<Script>::new().get_strict(script).is_some() || COMBINED.contains(&script.as_str());
        // Cree, Ojibwe, Inuktitut and Yi are also printed in Latin letters, and Avestan is not printed.
        let is_known = |script: &String| !matches!(script.as_str(), "Avst" | "Cans" | "Yiii");
        likely.script.filter(|_| is_common).map(|script| script.to_string()).filter(|script| named(script) && is_known(script))
    }
}

/// Whether a script has this direction. If not, the variant is in an unknown script, other than the usual one of its language.
fn runs(script: &str, direction: Option<&str>) -> bool {
    let is_rtl = matches!(script, "Adlm" | "Arab" | "Aran" | "Hebr" | "Nkoo" | "Rohg" | "Syrc" | "Thaa");
    direction.is_none_or(|direction| (direction == "rtl") == is_rtl)
}

/// ISO 15924 codes for combinations or styles of scripts, which no character has.
const COMBINED: [&str; 5] = ["Aran", "Hans", "Hant", "Jpan", "Kore"];

/// Whether text in one script may contain letters of another.
fn writes(language: &str, script: &str) -> bool {
    match language {
        "Hans" | "Hant" => matches!(script, "Hani" | "Bopo"),
        "Jpan" => matches!(script, "Hani" | "Hira" | "Kana"),
        "Kore" => matches!(script, "Hani" | "Hang"),
        "Aran" => script == "Arab",
        _ => language == script,
    }
}

/// Collects the words of a line. Elements that are part of the words around them are transparent; all others separate words.
fn flow(nodes: &[Node], words: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(text),
            Node::Element(tag, attributes, children) if is_of_words(tag, attributes) => flow(children, words),
            Node::Element(..) => words.push(' '),
        }
    }
}

/// Whether an element is part of the words around it: it is inline, and has neither isolation nor a language.
fn is_of_words(tag: &str, attributes: &[(String, String)]) -> bool {
    const APART: [&str; 4] = ["aria-hidden", "dir", "lang", "part"];
    is_phrase(tag) && !matches!(tag, "a" | "bdi") && APART.iter().all(|name| attribute(attributes, name).is_none())
}

/// Whether an element is inline.
fn is_phrase(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "abbr" | "b" | "bdi" | "cite" | "del" | "em" | "i" | "ins" | "kbd" | "mark" | "picture" | "q" | "rp" | "rt" | "ruby"
    ) || matches!(tag, "s" | "samp" | "small" | "span" | "strong" | "sub" | "sup" | "time" | "u" | "wbr")
}

/// Whether the author's text contains words in this script.
fn has(nodes: &[Node], script: &str) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => text.split(|c: char| !c.is_alphabetic()).any(|word| of_word(word).is_some_and(|own| writes(script, own))),
        Node::Element(tag, attributes, children) => {
            !is_code(tag, attributes) && attribute(attributes, "part").is_none() && has(children, script)
        }
    })
}

/// Whether the content of an element is in no language.
fn is_code(tag: &str, attributes: &[(String, String)]) -> bool {
    matches!(tag, "code" | "bdo") || attribute(attributes, "translate").is_some()
}

/// Whether a text looks like a URL: no white space, and punctuation of URLs.
fn is_address(text: &str) -> bool {
    text.contains(['.', '/', ':', '@', '\\', '_', '&', '#']) && !text.contains(char::is_whitespace)
}

fn text_of(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(.., children) => text_of(children),
    };
    nodes.iter().map(text).collect()
}

/// The script of a word of two letters or more; `None` for URLs, words in several scripts, and Roman numerals.
fn of_word(word: &str) -> Option<&'static str> {
    let (scripts, names) = (CodePointMapData::<Script>::new(), PropertyNamesShort::<Script>::new());
    // The scheme may be the only part of a URL with letters. A character that Unicode has not assigned is in no script, or in any.
    let is_unknown = word.contains("://") || word.chars().any(|c| scripts.get(c) == Script::Unknown);
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    if is_unknown || is_address(word) || letters().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        return None;
    }
    // Arabic vowel signs that are shared with Syriac count as Arabic.
    let name = |c| names.get(if is_arabic_sign(c) { Script::Arabic } else { scripts.get(c) });
    let known = |c| name(c).filter(|name| !is_sign(c) && LIVING.contains(name));
    let script = known(letters().next()?)?;
    let in_a_row = word.split(|c: char| !c.is_alphabetic()).any(|part| part.chars().filter(|c| known(*c).is_some()).nth(1).is_some());
    // Any letter of another script makes it a word in several, also one of a script in which no news is printed.
    // The sign for micro counts as Latin, as the other letters of units.
    let is_of_script = |c| is_sign(c) || c != 'µ' && matches!(name(c), Some("Zyyy" | "Zinh")) || name(c) == Some(script);
    (in_a_row && letters().all(is_of_script)).then_some(script)
}

/// The scripts of languages in which news is printed, and some others.
const LIVING: [&str; 36] = [
    "Adlm", "Arab", "Armn", "Beng", "Cher", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hang", "Hani", "Hebr", "Hira", "Kana",
    "Khmr", "Knda", "Laoo", "Latn", "Mlym", "Mong", "Mymr", "Nkoo", "Orya", "Rohg", "Sinh", "Syrc", "Taml", "Telu", "Tfng", "Thaa", "Thai",
    "Tibt", "Yiii",
];

/// Letters for sounds, units and numbers, in any script, and historic letters.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{2b0}'..='\u{2ff}' | '\u{1d26}'..='\u{1dff}' | '\u{2000}'..='\u{2bff}' | '\u{ab65}')
        || matches!(c, '\u{10000}'..='\u{1ffff}') && !matches!(c, '\u{10d00}'..='\u{10d3f}' | '\u{1e900}'..='\u{1e95f}')
}

fn is_arabic_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{655}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom::parse;

    fn found(html: &str) -> usize {
        let mut violations = Vec::new();
        check(&parse(html), &mut violations);
        violations.len()
    }

    #[test]
    fn words_in_another_script_are_found() {
        assert_eq!(found("<p lang=ar>قالت BBC أمس <b lang=und-Latn>BBC عام</b> <code>BBC</code></p>"), 2);
        // A language that no author specifies, a block, and words that are separate.
        assert_eq!(found("<p><span lang=und-Cyrl>Tokyo</span></p><p lang=ru>Tokyo</p><p lang=ru>Моск <em>credits</em></p>"), 3);
        assert_eq!(found("<p lang=ru>Моск<a href=/>credits</a> Моск<sup part=x>credits</sup> Моск<br>credits</p>"), 3);
        assert_eq!(
            found(
                "<p lang=ru>век XX, x, сайт a.example/b, https://–.–, SMSка</p><p lang=ja>日本のテスト</p><p>BBC عام <bdo dir=rtl><i lang=ru>BBC</i></bdo></p><p lang=cr>Nehiyaw</p><p lang=ku dir=rtl>کتێبخانە</p>\
                 <p lang=ar>من <span lang=ja>Tokyo</span></p><p lang=ru>в <b lang=ja>Tokyo <code>日本</code></b></p><p lang=ru>Моск<em>credits</em>, а<sup>credits</sup></p>\
                 <p lang=he>ב <bdi dir=ltr>https://a.example/<bdi dir=rtl>א</bdi>cle</bdi></p>"
            ),
            0
        );
    }
}
