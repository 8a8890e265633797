/** What lies beside a new exhibit, in both languages whoever made it: it goes from hand to hand. */
export const readme = (id: string): string => `# ${id}

## 接下来三步

1. 用 VS Code 打开这个文件夹（安装它推荐的 YAML 扩展），修改 \`exhibit.yaml\` 和 \`sections\` 里的文字。输入时会自动补全，写错的地方会标出来。
2. 边改边看：\`npx --no-install kiosk preview 文件夹\`，按提示的地址用浏览器打开；保存后画面随即更新。
3. 检查并打包：\`npx --no-install kiosk check 文件夹\` 没有错误后，用 \`npx --no-install kiosk keys make 密钥.pem\` 生成一次密钥，再用
   \`npx --no-install kiosk pack 文件夹 --key 密钥.pem\` 生成一个 \`.kiosk\` 文件，带到展机上安装。

图片放进 \`media\`。每项数据都要注明来源、日期和性质。\`.schema\` 和 \`.vscode\` 供编辑器使用，不属于展览。

## The next three steps

1. Open this folder in VS Code (with the YAML extension it recommends) and change the texts in \`exhibit.yaml\` and \`sections\`. It
   completes names as you type and underlines mistakes.
2. See what you do: \`npx --no-install kiosk preview FOLDER\`, and open the address it gives in a browser; what you save is on the screen at once.
3. Check and pack: when \`npx --no-install kiosk check FOLDER\` finds no error, make a key once (\`npx --no-install kiosk keys make KEY.pem\`);
   then \`npx --no-install kiosk pack FOLDER --key KEY.pem\` makes one \`.kiosk\` file to
   carry to the kiosk.

Pictures go into \`media\`. Every figure says where it comes from, for which date and how sure it is. \`.schema\` and \`.vscode\` are for the
editor and no part of the exhibit.
`
