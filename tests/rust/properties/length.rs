//! Reading time, word count and access.

use maqal::{Options, WarningCode, render};

use crate::support::articles::article as fixture;
use crate::support::warnings;

#[test]
fn reading_time_and_access_are_read_and_rendered() {
    let article = fixture("length-and-access");
    let read: Vec<_> =
        article.variants.iter().map(|variant| (variant.time_required, variant.word_count, variant.accessible_for_free)).collect();
    assert_eq!(
        read,
        [
            (Some(5), Some(10_000), Some(false)),
            (None, Some(1_105), Some(false)),
            (None, Some(184), Some(false)),
            (Some(61), None, Some(true)),
            (Some(7), None, Some(false)),
            (Some(3), None, Some(true)),
            (None, None, None),
            (None, None, None),
            (Some(2), None, None),
            (Some(11), None, None),
            (Some(3), None, None),
            (Some(2), None, None),
        ]
    );
    assert_eq!(
        warnings(&article),
        [
            (WarningCode::ValueType, "[7].wordCount"),
            (WarningCode::ValueType, "[7].timeRequired"),
            (WarningCode::ValueType, "[7].isAccessibleForFree")
        ]
    );
    // 1,105 words are a little more than six minutes; 184 are one.
    let html = render(&article, &Options::default());
    for text in [
        "مدة القراءة: </span>٥<span part=\"label\"> دقائق</span>",
        "Reading time: </span>7<span part=\"label\"> minutes</span>",
        "זמן קריאה: דקה אחת</span></span>",
        "Время чтения: </span>61<span part=\"label\"> минута</span>",
        "مدة القراءة: دقيقتان</span></span>",
        "مدة القراءة: </span>11<span part=\"label\"> دقيقة</span>",
        "Время чтения: </span>3<span part=\"label\"> минуты</span>",
        "זמן קריאה: שתי דקות</span></span>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert_eq!(html.matches("part=\"paid\"").count(), 4);
}
