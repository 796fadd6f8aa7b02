/** The desk's page before its script runs. It holds no text of an issue. */

/**
 * The page as HTML.
 *
 * @param base base path of the server, with slashes at both ends
 */
export function shell(base: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>编辑台</title>
<link rel="stylesheet" href="${base}src/desk/page/desk.css">
<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<script type="module" src="${base}src/desk/page/main.ts"></script>
</head>
<body data-base="${base}"></body>
</html>
`;
}
