//! The checks find what they are for, and nothing else.

use super::violations::violations;

const LIB: (&str, &str) = ("src/lib.rs", "mod article; mod page; mod text; pub use article::Article; pub fn render() {}");
const ARTICLE: (&str, &str) = ("src/article/mod.rs", "mod root; pub use root::Article;");
const ROOT: (&str, &str) = ("src/article/root.rs", "use crate::text::Tag; pub struct Article(Tag);");
const TEXT: (&str, &str) = ("src/text.rs", "pub struct Tag;");

fn check(files: &[(&str, &str)]) -> Vec<String> {
    violations(&[&[LIB, ARTICLE, ROOT, TEXT][..], files].concat())
}

#[test]
fn imports_of_lower_layers_are_right() {
    let page = "use crate::article::Article;\nuse crate::text::Tag as Other;\nfn page(article: Article, tag: Other) {}";
    assert_eq!(check(&[("src/page.rs", page)]), Vec::<String>::new());
}

#[test]
fn definitions_in_a_mod_file_are_found() {
    let found =
        check(&[("src/page/mod.rs", "mod a;\npub use a::A;\n#[cfg(test)]\nmod tests { fn b() {} }"), ("src/page/a.rs", "pub struct A;")]);
    assert_eq!(found, Vec::<String>::new());
    let found = check(&[("src/page/mod.rs", "mod a;\npub use a::A;\nconst B: A = A;"), ("src/page/a.rs", "pub struct A;")]);
    assert_eq!(found, ["src/page/mod.rs:1: defines an item (a mod.rs only declares and re-exports)"]);
}

#[test]
fn upward_imports_are_found() {
    for (source, line) in [
        ("use crate::page::Page;\nfn a() {}", 1),
        ("fn a() {\n    crate::page::Page::new();\n}", 2),
        ("use crate::{\n    text,\n    page::Page,\n};", 1),
        ("use super::super::page;", 1),
    ] {
        let found = check(&[("src/article/a.rs", source), ("src/page.rs", "pub struct Page;")]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with(&format!("src/article/a.rs:{line}: imports crate::page")), "{found:?}");
        assert!(found[0].ends_with("(`page` is in a higher layer than `article`)"), "{found:?}");
    }
    let found = check(&[("src/page.rs", "fn page() {\n    crate::render();\n}")]);
    assert_eq!(found, ["src/page.rs:2: imports crate::render (which lib.rs defines, a higher layer)"]);
    let found = check(&[("src/sink.rs", "struct Sink;")]);
    assert_eq!(found, ["src/sink.rs:1: is in no layer (add `sink` to the list)"]);
}

#[test]
fn imports_through_the_root_are_found() {
    let found = check(&[("src/page.rs", "use crate::Article;\nfn page(_: crate::article::Article) {}")]);
    assert_eq!(found, ["src/page.rs:1: imports crate::Article (through the re-exports of lib.rs)"]);
}

#[test]
fn cycles_of_two_files_are_found() {
    let found = check(&[
        ("src/page/mod.rs", "mod a; mod b;"),
        ("src/page/a.rs", "use super::b::B; pub struct A(B);"),
        ("src/page/b.rs", "//! See `crate::page::a`.\npub struct B;\nfn b(_: crate::page::a::A) {}"),
    ]);
    assert_eq!(
        found,
        [
            "src/page/a.rs:1: imports crate::page::b::B (a cycle: src/page/a.rs → src/page/b.rs → src/page/a.rs)",
            "src/page/b.rs:3: imports crate::page::a::A (a cycle: src/page/b.rs → src/page/a.rs → src/page/b.rs)",
        ]
    );
}

#[test]
fn cycles_through_a_module_that_only_re_exports_are_found() {
    let found = check(&[
        ("src/page/mod.rs", "mod a; mod b; mod inner; pub use a::A as Renamed; use b::B;"),
        ("src/page/a.rs", "use super::B; pub struct A(B);"),
        ("src/page/b.rs", "use super::inner; pub struct B; fn b() { inner::make(); }"),
        ("src/page/inner/mod.rs", "mod c; pub use c::make;"),
        ("src/page/inner/c.rs", "use crate::page::Renamed; pub fn make() -> Renamed {}"),
    ]);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|violation| violation.contains("a cycle")), "{found:?}");
    assert!(found[1].starts_with("src/page/b.rs:1: imports crate::page::inner::make"), "{found:?}");
}

#[test]
fn cycles_of_two_folders_of_a_layer_are_found() {
    let found = violations(&[
        ("src/lib.rs", "mod article; mod isolation;"),
        ("src/isolation.rs", "use crate::article::b; fn isolation() {}"),
        ("src/article.rs", "use crate::isolation::isolation; fn b() {}"),
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn tests_comments_and_strings_do_not_count() {
    let source = r##"
        //! [`crate::page::Page`]
        /* use crate::page::Page; /* */ use crate::page::Page; */
        pub const A: &str = "use crate::page::Page; \" crate::page::Page";
        pub const B: &str = r#"crate::page::Page"#;
        pub const C: char = '"';
        #[cfg(test)]
        use crate::page::Page;
        #[cfg(all(test, feature = "icu"))]
        #[path = "a.rs"]
        mod tests { use crate::page::Page; }
        pub const D: char = '\'';
    "##;
    assert_eq!(check(&[("src/article/a.rs", source), ("src/page.rs", "pub struct Page;")]), Vec::<String>::new());
    let after = [source, "use crate::page::Page;"].concat();
    assert_eq!(check(&[("src/article/a.rs", &after), ("src/page.rs", "pub struct Page;")]).len(), 1);
}
