//! Licenses, copyrights and usage.

use maqal::{Options, Variant, render};

use super::pairs;
use crate::support::articles::article as fixture;
use crate::support::value;

#[test]
fn licenses_and_copyrights_are_read() {
    let article = fixture("rights");
    let [arabic, english, hebrew, french] = &article.variants[..] else { panic!() };
    let holders = |variant: &Variant| variant.copyright_holders.iter().map(|holder| holder.name.value.clone()).collect::<Vec<_>>();
    assert_eq!((arabic.copyright_year, holders(arabic)), (Some(2024), vec!["وكالة النهر".to_owned(), "Bridge News".to_owned()]));
    assert_eq!(pairs(arabic.usage_info.as_slice()), [(None, Some("https://example.com/usage"))]);
    assert_eq!(value(&english.copyright_notice), Some("Copyright 2024 River Agency. All rights reserved."));
    // A translation inherits the license, but never its name.
    assert_eq!(pairs(english.license.as_slice()), [(None, Some("https://creativecommons.org/licenses/by-sa/4.0/"))]);
    assert_eq!(pairs(hebrew.license.as_slice()), [(Some("רישיון פתוח"), Some("https://example.com/open"))]);
    assert_eq!((hebrew.copyright_year, french.copyright_year), (Some(2022), None));
    assert_eq!(pairs(french.license.as_slice()), [(Some("Tous droits réservés"), None)]);
    let image = |variant: &Variant| {
        let image = variant.image.as_ref().unwrap();
        let holder = image.copyright_holder.as_ref().map(|holder| holder.name.value.clone());
        (value(&image.credit).map(str::to_owned), value(&image.copyright_notice).map(str::to_owned), holder)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(image(arabic), (text("سلمى الخطيب"), None, text("River Agency")));
    assert_eq!(image(english), (None, text("© 2023 River Agency"), None));
    // A name is rendered once.
    assert_eq!(image(hebrew), (text("נועה"), None, None));
    assert_eq!(render(&article, &Options::default()).matches("River Agency").count(), 3);
}
