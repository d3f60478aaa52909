//! Converts the parser's values into the writer's.

use super::typed::DIGITS;
use crate::body::writer::Align;
use crate::locale::{Digits, Label};
use crate::text::concat;
use pulldown_cmark::{Alignment, BlockQuoteKind, LinkType};

/// The number that a list starts with, and the digits that were typed.
pub fn list_start(start: u64) -> (u64, Option<Digits>) {
    let digits = match start >> DIGITS {
        0 => None,
        1 => Some(Digits::Arab),
        _ => Some(Digits::Arabext),
    };
    (start & ((1 << DIGITS) - 1), digits)
}

/// The URL of a link.
pub fn link_address(link_type: LinkType, url: &str) -> String {
    let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
    concat(&[scheme, url])
}

/// The alignments of the columns of a table.
pub fn columns(alignments: &[Alignment]) -> Vec<Option<Align>> {
    let mut columns = Vec::new();
    for alignment in alignments {
        columns.push(match alignment {
            Alignment::None => None,
            Alignment::Left => Some(Align::Start),
            Alignment::Center => Some(Align::Center),
            Alignment::Right => Some(Align::End),
        });
    }
    columns
}

/// The label of an alert.
pub fn alert_label(kind: BlockQuoteKind) -> Label {
    match kind {
        BlockQuoteKind::Note => Label::AlertNote,
        BlockQuoteKind::Tip => Label::AlertTip,
        BlockQuoteKind::Important => Label::AlertImportant,
        BlockQuoteKind::Warning => Label::AlertWarning,
        BlockQuoteKind::Caution => Label::AlertCaution,
    }
}
