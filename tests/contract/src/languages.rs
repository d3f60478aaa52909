//! Words are said to be in a language that is written in their script (WCAG 3.1.2).

use icu_locale::{LanguageIdentifier, LocaleExpander};
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesShort, PropertyParser};

use crate::dom::{Node, attribute};

/// Adds the words that stand in a language of another script.
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
            violations.extend(foreign.map(|word| format!("{word:?} stands where {around} is read")));
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
                    // The parts of an address stand in elements of their own; all of it is read by everybody.
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
        // Hundreds of languages that nobody prints news in are not known to be written in anything but Latin.
        let is_common = likely.language.as_str().len() == 2 || likely.script.is_some();
        self.expander.maximize(&mut likely);
        let named = |script: &String| PropertyParser::<Script>::new().get_strict(script).is_some() || COMBINED.contains(&script.as_str());
        // Cree, Ojibwe, Inuktitut and Yi are printed in Latin letters as well, and nobody prints news in Avestan.
        let is_known = |script: &String| !matches!(script.as_str(), "Avst" | "Cans" | "Yiii");
        likely.script.filter(|_| is_common).map(|script| script.to_string()).filter(|script| named(script) && is_known(script))
    }
}

/// Whether a script runs in this direction. A version that does not is in another script than its language says, and nobody knows which.
fn runs(script: &str, direction: Option<&str>) -> bool {
    let is_rtl = matches!(script, "Adlm" | "Arab" | "Aran" | "Hebr" | "Nkoo" | "Rohg" | "Syrc" | "Thaa");
    direction.is_none_or(|direction| (direction == "rtl") == is_rtl)
}

/// Names of several scripts, or of a style of one, which Unicode gives no character (ISO 15924).
const COMBINED: [&str; 5] = ["Aran", "Hans", "Hant", "Jpan", "Kore"];

/// Whether a script is one of those that a language in another is written in.
fn writes(language: &str, script: &str) -> bool {
    match language {
        "Hans" | "Hant" => matches!(script, "Hani" | "Bopo"),
        "Jpan" => matches!(script, "Hani" | "Hira" | "Kana"),
        "Kore" => matches!(script, "Hani" | "Hang"),
        "Aran" => script == "Arab",
        _ => language == script,
    }
}

/// The words of a line: they go on through elements that say nothing of them, and all others part them.
fn flow(nodes: &[Node], words: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(text),
            Node::Element(tag, attributes, children) if is_of_words(tag, attributes) => flow(children, words),
            Node::Element(..) => words.push(' '),
        }
    }
}

/// Whether an element is part of the words around it: it is one in a line, and neither isolates them nor says their language.
fn is_of_words(tag: &str, attributes: &[(String, String)]) -> bool {
    const APART: [&str; 4] = ["aria-hidden", "dir", "lang", "part"];
    is_phrase(tag) && !matches!(tag, "a" | "bdi") && APART.iter().all(|name| attribute(attributes, name).is_none())
}

/// Whether an element is one in a line. The author may say that `Tokyo` is Japanese.
fn is_phrase(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "abbr" | "b" | "bdi" | "cite" | "del" | "em" | "i" | "ins" | "kbd" | "mark" | "picture" | "q" | "rp" | "rt" | "ruby"
    ) || matches!(tag, "s" | "samp" | "small" | "span" | "strong" | "sub" | "sup" | "time" | "u" | "wbr")
}

/// Whether there are words of the author in a script that this one writes.
fn has(nodes: &[Node], script: &str) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => text.split(|c: char| !c.is_alphabetic()).any(|word| of_word(word).is_some_and(|own| writes(script, own))),
        Node::Element(tag, attributes, children) => {
            !is_code(tag, attributes) && attribute(attributes, "part").is_none() && has(children, script)
        }
    })
}

/// Whether what is in an element is in no language.
fn is_code(tag: &str, attributes: &[(String, String)]) -> bool {
    matches!(tag, "code" | "bdo") || attribute(attributes, "translate").is_some()
}

/// Whether a text without white space has the signs of an address.
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

/// The script of a word of two letters or more; none of addresses, words in several scripts, and Roman numerals.
fn of_word(word: &str) -> Option<&'static str> {
    let (scripts, names) = (CodePointMapData::<Script>::new(), PropertyNamesShort::<Script>::new());
    // Of an address the scheme may be all that has letters.
    let is_url = word.contains("://");
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    if is_url || is_address(word) || letters().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        return None;
    }
    // Vowel signs of Arabic that are shared with Syriac are none of a Latin word.
    let name = |c| names.get(if is_arabic_sign(c) { Script::Arabic } else { scripts.get(c) });
    let known = |c| name(c).filter(|name| !is_sign(c) && LIVING.contains(name));
    let script = known(letters().next()?)?;
    let in_a_row = word.split(|c: char| !c.is_alphabetic()).any(|part| part.chars().filter(|c| known(*c).is_some()).nth(1).is_some());
    (in_a_row && letters().all(|c| known(c).is_none_or(|other| other == script))).then_some(script)
}

/// The scripts of languages that news is printed in, and some more.
const LIVING: [&str; 36] = [
    "Adlm", "Arab", "Armn", "Beng", "Cher", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hang", "Hani", "Hebr", "Hira", "Kana",
    "Khmr", "Knda", "Laoo", "Latn", "Mlym", "Mong", "Mymr", "Nkoo", "Orya", "Rohg", "Sinh", "Syrc", "Taml", "Telu", "Tfng", "Thaa", "Thai",
    "Tibt", "Yiii",
];

/// Letters that stand for sounds, units and numbers, in any script, and ancient ones of the scripts that have others.
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
        // A language that nobody can have said, a block, and words that are glued to nothing.
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
