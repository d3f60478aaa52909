<?php
/**
 * Plugin Name:       maqal
 * Description:       Shows a post in all its languages, as an accessible article with language tabs: the shortcode [maqal] and the block “Article in all languages”.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       maqal
 *
 * @package maqal
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/article.php';
require __DIR__ . '/translations.php';

add_action( 'init', 'maqal_register' );

/** Registers the script of the element, the shortcode and the block. */
function maqal_register() {
	// After an update of the package, browsers must not use the old script, which has the hashes of the old files.
	$version = (string) filemtime( __DIR__ . '/cdn/maqal.js' );
	wp_register_script_module( 'maqal', plugins_url( 'cdn/maqal.js', __FILE__ ), array(), $version );
	add_shortcode( 'maqal', 'maqal_shortcode' );
	register_block_type( __DIR__, array( 'render_callback' => 'maqal_block' ) );
}

/**
 * `[maqal]` shows the current post, `[maqal id="12"]` another one; `level` is that of the headline.
 *
 * @param array|string $attributes The attributes.
 */
function maqal_shortcode( $attributes ) {
	$attributes = shortcode_atts( array( 'id' => get_the_ID(), 'level' => 2 ), $attributes, 'maqal' );
	return maqal_render( (int) $attributes['id'], (int) $attributes['level'] );
}

/**
 * The block shows the post around it, for example in a template, or the one of its settings.
 *
 * @param array    $attributes The attributes.
 * @param string   $content    Nothing: the block has no content of its own.
 * @param WP_Block $block      The block.
 */
function maqal_block( $attributes, $content, $block ) {
	$id   = $attributes['post'] ?? $block->context['postId'] ?? get_the_ID();
	$html = maqal_render( (int) $id, (int) ( $attributes['level'] ?? 2 ) );
	return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
}

/**
 * The element with the JSON of a post. Until it has loaded, and without script, the title and the text of the post are there.
 *
 * @param int $id    The post.
 * @param int $level The level of the headline, 1 to 6.
 */
function maqal_render( $id, $level ) {
	static $is_inside = false;
	$post = get_post( $id );
	if ( ! $post || ! ( is_post_publicly_viewable( $post ) || current_user_can( 'read_post', $post->ID ) ) ) {
		return '';
	}
	// A post that shows itself would never end.
	if ( $is_inside && get_the_ID() === $post->ID ) {
		return '';
	}
	$level = max( 1, min( 6, $level ) );
	$link  = sprintf( '<a href="%1$s" dir="auto">%2$s</a>', esc_url( get_permalink( $post ) ), esc_html( maqal_headline( $post ) ) );
	// In the text of an article another one is a link. So it is in feeds, where no script runs.
	if ( $is_inside || is_feed() ) {
		return $link;
	}
	// A shortcode may stand in a paragraph, which an `h2` would end, and the element with it.
	$title = sprintf( '<span role="heading" aria-level="%1$d">%2$s</span>', $level, $link );
	if ( post_password_required( $post ) ) {
		return $title . get_the_password_form( $post );
	}
	$is_inside = true;
	try {
		$article = maqal_article( $post );
		$text    = maqal_content( $post );
	} finally {
		$is_inside = false;
	}
	wp_enqueue_script_module( 'maqal' );
	// `<` and `>` are escaped, so nothing in the JSON ends the script or begins a comment.
	$json = wp_json_encode( $article, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	$body = wp_unique_id( 'maqal-text-' );
	return sprintf(
		'<maqal-article language="%1$s" heading-level="%2$d" body-from="#%3$s">%4$s%5$s</maqal-article><div id="%3$s" lang="%1$s" dir="auto">%6$s</div>',
		esc_attr( $article['inLanguage'] ),
		$level,
		esc_attr( $body ),
		wp_get_inline_script_tag( $json, array( 'type' => 'application/ld+json' ) ),
		$title,
		$text
	);
}
