//! How the children of elements of MathML are written, by their places.

use crate::html::is_one_of;
use crate::markup::Tag;

/// How a child of an element is written.
struct Place {
    /// The names of the elements.
    parents: &'static str,
    /// Which child it is; 0 stands for each after the first.
    child: usize,
    /// Whether it needs no brackets, if that matters.
    is_single: Option<bool>,
    script: Option<Tag>,
    before: &'static str,
    after: &'static str,
}

const fn place(parents: &'static str, child: usize, is_single: Option<bool>, script: Option<Tag>, around: [&'static str; 2]) -> Place {
    let [before, after] = around;
    Place { parents, child, is_single, script, before, after }
}

const PLACES: [Place; 9] = [
    place("mfrac mroot", 1, Some(false), None, ["(", ")"]),
    place("mfrac", 2, Some(true), None, ["/", ""]),
    place("mfrac", 2, Some(false), None, ["/(", ")"]),
    place("mroot", 2, None, Some(Tag::Sup), ["1/", ""]),
    place("msup mover", 2, None, Some(Tag::Sup), ["", ""]),
    place("msub munder msubsup munderover mmultiscripts", 2, None, Some(Tag::Sub), ["", ""]),
    place("msubsup munderover mmultiscripts", 3, None, Some(Tag::Sup), ["", ""]),
    place("mtable", 0, None, None, [";", ""]),
    place("mtr mlabeledtr mfenced", 0, None, None, [",", ""]),
];

/// What the `child`th child of an element is written as, and the text before and after it.
pub fn place_in(parent: &str, child: usize, is_single: bool) -> (Option<Tag>, &'static str, &'static str) {
    // Scripts below and above alternate.
    let alternates = child > 3 && is_one_of(parent, "mmultiscripts");
    let child = if alternates { 2 + child % 2 } else { child };
    let is_it = |place: &&Place| {
        let is_child = place.child == child || place.child == 0 && child > 1;
        is_child && place.is_single.is_none_or(|single| single == is_single) && is_one_of(parent, place.parents)
    };
    PLACES.iter().find(is_it).map_or((None, "", ""), |place| (place.script, place.before, place.after))
}
