//! The attributes of MathML that are kept: those of MathML Core whose values are words of a closed list, small numbers or short
//! lengths. None names another resource, runs anything or styles more than its formula.
//!
//! Left out are `class`, `id`, `style`, `href` and events; colours and sizes, which are up to the page; `fence` and `separator`,
//! which have no effect in MathML Core; the spaces and sizes of operators, which have good defaults; and what Core has not, such
//! as the alignment of columns. Lengths have no sign and at most two digits before the point, and levels no minus: content that
//! is moved or enlarged could cover the words around the formula.

use super::attributes::is_number;
use crate::html::{StartTag, is_one_of};
use crate::markup::{Attr, Recording, Sink, Tag};

/// Writes the attributes of the element that was opened as `tag`.
pub fn write_attributes(tag: Tag, start: StartTag, out: &mut Recording) {
    let own: &[Attr] = match tag {
        Tag::Mfrac => &[Attr::Linethickness],
        Tag::Mi => &[Attr::Mathvariant],
        Tag::Mo => &[Attr::Form, Attr::Movablelimits, Attr::Stretchy],
        Tag::Mover => &[Attr::Accent],
        Tag::Mspace => &[Attr::Width],
        Tag::Mtd => &[Attr::Columnspan, Attr::Rowspan],
        Tag::Munder => &[Attr::Accentunder],
        Tag::Munderover => &[Attr::Accent, Attr::Accentunder],
        _ => &[],
    };
    for names in [&[Attr::Dir, Attr::Displaystyle, Attr::Scriptlevel], own] {
        for &name in names {
            if let Some(value) = start.raw(name.name()).filter(|value| is_valid(name, value)) {
                out.attr(name, &value.to_ascii_lowercase());
            }
        }
    }
}

fn is_valid(name: Attr, value: &str) -> bool {
    let words = match name {
        Attr::Columnspan | Attr::Rowspan => return is_number(value) && value.len() < 4,
        Attr::Linethickness | Attr::Width => return is_length(value),
        Attr::Scriptlevel => return matches!(value.strip_prefix('+').unwrap_or(value).as_bytes(), [b'0'..=b'9']),
        Attr::Dir => "ltr rtl",
        Attr::Form => "infix postfix prefix",
        Attr::Mathvariant => "normal",
        _ => "true false",
    };
    is_one_of(value, words)
}

/// Whether a value is a length without a sign or an exponent, shorter than a hundred units.
fn is_length(value: &str) -> bool {
    let (number, unit) = value.split_at(value.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(value.len()));
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    is_number(part) && is_number(whole) && whole.len() < 3 && (is_one_of(unit, "em ex pt px") || value == "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::HtmlSink;

    fn written(tag: Tag, attributes: &str) -> String {
        let mut out = Recording::default();
        out.open(tag);
        write_attributes(tag, StartTag::new(&["m ", attributes].concat()), &mut out);
        out.close(tag);
        let mut html = HtmlSink::default();
        out.play(&mut html);
        html.into_string()
    }

    #[test]
    fn lengths_are_short_and_have_no_sign() {
        for value in ["0", "1em", "0.1667em", "99px", "2EM"] {
            assert!(is_length(value), "{value}");
        }
        for value in [
            "",
            "1",
            ".5em",
            "1.em",
            "-1em",
            "+1em",
            "100em",
            "1e9em",
            "em",
            ".em",
            "1 em",
            "1%",
            "1vw",
            "calc(1em)",
            "1em;x",
            "thick",
            "٣em",
        ] {
            assert!(!is_length(value), "{value}");
        }
    }

    #[test]
    fn attributes_belong_to_their_elements_and_have_their_values() {
        for (tag, attributes, expected) in [
            (Tag::Mo, "stretchy=false form=prefix class=x id=y style=z onclick=q href=/", "<mo form=\"prefix\" stretchy=\"false\"></mo>"),
            (Tag::Mo, "stretchy=maybe form='' width=1em", "<mo></mo>"),
            (Tag::Mi, "mathvariant=normal dir=rtl mathcolor=red", "<mi dir=\"rtl\" mathvariant=\"normal\"></mi>"),
            (Tag::Mi, "mathvariant=bold dir=auto", "<mi></mi>"),
            (Tag::Mspace, "width=2EM dir=ltR", "<mspace dir=\"ltr\" width=\"2em\"></mspace>"),
            (Tag::Mtd, "columnspan=2 rowspan=1000", "<mtd columnspan=\"2\"></mtd>"),
            (Tag::Mrow, "displaystyle=true scriptlevel=+1", "<mrow displaystyle=\"true\" scriptlevel=\"+1\"></mrow>"),
            (Tag::Mrow, "scriptlevel=-9 columnspan=2", "<mrow></mrow>"),
        ] {
            assert_eq!(written(tag, attributes), expected, "{attributes}");
        }
    }
}
