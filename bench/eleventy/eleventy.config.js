/** Plain pages with a head and a body; what Eleventy does by itself, nothing more. */
export default () => ({
  dir: { input: 'content', includes: '../_includes', output: 'dist' },
  markdownTemplateEngine: false,
});
