<?php
/**
 * Prints a page of a site in which the plugin is active. The site is JSON on the standard input: the folder of the plugin, the posts,
 * and the block, the shortcode or the feed that the page is.
 */

require __DIR__ . '/functions.php';

$site = json_decode( stream_get_contents( STDIN ), true );
foreach ( $site['posts'] as $fields ) {
	Site::$posts[ $fields['ID'] ] = new WP_Post( $fields );
}
if ( 'polylang' === $site['translations'] ) {
	function pll_get_post_language( $id, $field ) {
		return Site::$posts[ $id ]->language;
	}
	function pll_get_post_translations( $id ) {
		return array_column( translations( Site::$posts[ $id ] ), 'ID', 'language' );
	}
}
if ( 'wpml' === $site['translations'] ) {
	add_filter(
		'wpml_post_language_details',
		function ( $value, $id ) {
			return array( 'locale' => Site::$posts[ $id ]->language );
		}
	);
	add_filter(
		'wpml_element_trid',
		function ( $value, $id, $type ) {
			return 'post_post' === $type ? Site::$posts[ $id ]->group : null;
		}
	);
	add_filter(
		'wpml_get_element_translations',
		function ( $value, $group, $type ) {
			$post = new WP_Post( array( 'group' => $group ) );
			return array_map(
				function ( $post ) {
					return (object) array( 'element_id' => (string) $post->ID );
				},
				translations( $post )
			);
		}
	);
}

/** The post and its translations. */
function translations( $post ) {
	return array_filter(
		Site::$posts,
		function ( $other ) use ( $post ) {
			return $other->group === $post->group;
		}
	);
}

require $site['plugin'] . '/maqal.php';
do_action( 'init' );
Site::$is_feed = isset( $site['feed'] );

if ( isset( $site['block'] ) ) {
	$registered = Site::$blocks['maqal/article'];
	$content    = $registered['render_callback']( $site['block']['attributes'], '', (object) array( 'context' => $site['block']['context'] ) );
} else {
	$GLOBALS['post'] = Site::$posts[ $site['show'] ];
	$content         = apply_filters( 'the_content', $GLOBALS['post']->post_content );
}
echo '<!doctype html><html lang="he-IL" dir="rtl"><meta charset="utf-8"><title>Bridges</title><link rel="icon" href="data:,"><body>', $content;
foreach ( Site::$enqueued as $id => $src ) {
	echo '<script type="module" src="', $src, '" id="', $id, '-js-module"></script>';
}
