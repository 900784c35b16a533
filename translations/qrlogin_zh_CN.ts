<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>未知选项“%1”。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>未知选项：%1。</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>“%1”后面缺少值。</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>“%1”后面不应有值。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>show, compare and change the settings of a user pool</source>
        <translation>查看、比较和修改用户池的设置</translation>
    </message>
    <message>
        <source>run an emulator until you stop it</source>
        <translation>运行模拟用户池，直到手动停止</translation>
    </message>
    <message>
        <source>change a setting and sign in once on an emulator, step by step</source>
        <translation>在模拟用户池上修改一项设置并登录一次，逐步演示</translation>
    </message>
    <message>
        <source>run scenarios on a user pool</source>
        <translation>在用户池上运行用例</translation>
    </message>
    <message>
        <source>verify that a user pool enforces its settings</source>
        <translation>验证用户池的设置是否生效</translation>
    </message>
    <message>
        <source>scan the QR code of a login page, and approve or decline the login</source>
        <translation>扫描登录页面的二维码，并同意或取消授权</translation>
    </message>
    <message>
        <source>Argument %1 is not valid UTF-8.</source>
        <translation>第 %1 个参数不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>print the completion of the commands for a shell</source>
        <translation>输出某个 shell 的命令补全脚本</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>manage and test QR code login from a terminal</source>
        <translation>在终端中管理和测试扫码登录</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Manage and test QR code login from a terminal. For help on a command, run: qrlogin COMMAND --help</source>
        <translation>在终端中管理和测试扫码登录。查看某个命令的帮助：qrlogin 命令 --help</translation>
    </message>
    <message>
        <source>For help, run: qrlogin --help</source>
        <translation>查看帮助：qrlogin --help</translation>
    </message>
    <message>
        <source>Specify a command.</source>
        <translation>请指定一个命令。</translation>
    </message>
    <message>
        <source>“%1” is not a command.</source>
        <translation>“%1”不是命令。</translation>
    </message>
    <message>
        <source>compare the settings of many user pools with a baseline, and write them</source>
        <translation>将多个用户池的设置与基线比较，并写入</translation>
    </message>
</context>
<context>
    <name>qrlogin</name>
    <message>
        <source>Do not ask for confirmation.</source>
        <translation>不询问确认。</translation>
    </message>
    <message>
        <source>For apply and undo: show the changes, but do not write them.</source>
        <translation>用于 apply 和 undo：显示更改，但不写入。</translation>
    </message>
    <message>
        <source>For apply and undo: the reason, for the histories.</source>
        <translation>用于 apply 和 undo：写入历史记录的原因。</translation>
    </message>
    <message>
        <source>For apply: write only if all pools still are as in this plan, made by diff --out.</source>
        <translation>用于 apply：仅当所有用户池仍与此计划（由 diff --out 生成）一致时才写入。</translation>
    </message>
    <message>
        <source>For apply, undo and history ID: write a report. The name ends in .md, .csv or .json.</source>
        <translation>用于 apply、undo 和 history ID：写入报告。文件名以 .md、.csv 或 .json 结尾。</translation>
    </message>
</context>
<context>
    <name>qrlogin::AboutBox</name>
    <message>
        <source>About QR Login Console</source>
        <translation>关于扫码登录控制台</translation>
    </message>
    <message>
        <source>QR Login Console %1</source>
        <translation>扫码登录控制台 %1</translation>
    </message>
    <message>
        <source>Manage and simulate QR code login of GenAuth and Authing user pools.
Apache License 2.0</source>
        <translation>管理和模拟 GenAuth 与 Authing 用户池的扫码登录。
Apache License 2.0</translation>
    </message>
</context>
<context>
    <name>qrlogin::AccessCard</name>
    <message>
        <source>Address and keys</source>
        <translation>地址和密钥</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>User pool ID</source>
        <translation>用户池 ID</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Access Key ID</translation>
    </message>
    <message>
        <source>Access key secret</source>
        <translation>Access Key 密钥</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Application secret</source>
        <translation>应用密钥</translation>
    </message>
    <message>
        <source>Control token</source>
        <translation>控制令牌</translation>
    </message>
    <message>
        <source>User pool secret</source>
        <translation>用户池密钥</translation>
    </message>
</context>
<context>
    <name>qrlogin::AdviceCard</name>
    <message>
        <source>The settings meet all recommendations.</source>
        <translation>当前设置符合所有建议。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>配置建议</translation>
    </message>
</context>
<context>
    <name>qrlogin::AdviceText</name>
    <message>
        <source>Only the QR code protects the login</source>
        <translation>登录仅靠二维码保护</translation>
    </message>
    <message>
        <source>Anyone who polls gets the login token</source>
        <translation>任何人轮询即可获得登录令牌</translation>
    </message>
    <message>
        <source>A ticket alone completes a login</source>
        <translation>仅凭 ticket 即可登录</translation>
    </message>
    <message>
        <source>The QR code is valid for longer than 5 minutes</source>
        <translation>二维码有效时间超过 5 分钟</translation>
    </message>
    <message>
        <source>The ticket is valid for longer than 10 minutes</source>
        <translation>ticket 有效时间超过 10 分钟</translation>
    </message>
    <message>
        <source>The ticket may expire before it is used</source>
        <translation>ticket 可能尚未使用就已过期</translation>
    </message>
    <message>
        <source>The time to scan is short</source>
        <translation>扫码时间过短</translation>
    </message>
    <message>
        <source>The status query returns complete user information to anyone who knows the QR code ID, and a page can exchange the ticket without a secret. No step of the login requires the application secret.</source>
        <translation>知道二维码 ID 的任何人都能通过状态查询接口获得完整用户信息，页面无需密钥也能使用 ticket 换取用户信息。整个登录流程没有任何一步校验应用密钥。</translation>
    </message>
    <message>
        <source>The status query does not check permissions: anyone who sees the QR code can read its ID and poll. A login page needs only the nickname and avatar; exchange the ticket for the rest.</source>
        <translation>状态查询接口不校验权限：看到二维码的任何人都能读出其 ID 并轮询。登录页面只需要昵称和头像，其余信息应使用 ticket 换取。</translation>
    </message>
    <message>
        <source>Your server should exchange the ticket, because it authenticates with the application secret. If browsers can exchange tickets, anyone who obtains a ticket from a log, an extension or a script can sign in.</source>
        <translation>ticket 应由后端换取，因为后端使用应用密钥证明身份。若允许浏览器换取，任何人从日志、浏览器扩展或脚本中得到 ticket 后都能直接登录。</translation>
    </message>
    <message>
        <source>An attacker can trick a user into scanning the QR code of the attacker&apos;s session. A longer validity period makes this easier.</source>
        <translation>攻击者可以诱导用户扫描攻击者会话的二维码。有效时间越长，攻击越容易得手。</translation>
    </message>
    <message>
        <source>A server exchanges a ticket within seconds. A longer validity period helps only an attacker who obtains the ticket.</source>
        <translation>后端换取 ticket 只需几秒。有效时间过长，只会方便窃取 ticket 的攻击者。</translation>
    </message>
    <message>
        <source>The browser polls once a second, and the exchange then takes another round trip.</source>
        <translation>浏览器每秒轮询一次，之后换取还需要一次网络往返。</translation>
    </message>
    <message>
        <source>Users must unlock the phone, open the app and find the scanner. In less than 30 seconds, many users fail.</source>
        <translation>用户需要先解锁手机、打开 App、找到扫一扫。不足 30 秒时，很多用户来不及完成。</translation>
    </message>
    <message>
        <source>GenAuth documentation, App Scan Code Login Web Custom Configuration</source>
        <translation>GenAuth 文档《App 扫码登录 Web 自定义配置》</translation>
    </message>
    <message>
        <source>OWASP, QRLJacking</source>
        <translation>OWASP：QRLJacking</translation>
    </message>
    <message>
        <source>OWASP ASVS 4.0.3, 2.7.2</source>
        <translation>OWASP ASVS 4.0.3 第 2.7.2 条</translation>
    </message>
    <message>
        <source>Poll interval of the published login widget and SDK</source>
        <translation>官方登录组件与 SDK 的轮询间隔</translation>
    </message>
    <message>
        <source>This project&apos;s estimate</source>
        <translation>本项目的估算</translation>
    </message>
    <message>
        <source>Turn both off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Set to 120 s</source>
        <translation>设为 120 秒</translation>
    </message>
    <message>
        <source>Set to 300 s</source>
        <translation>设为 300 秒</translation>
    </message>
</context>
<context>
    <name>qrlogin::ApplicationSheet</name>
    <message>
        <source>Add an application</source>
        <translation>添加应用</translation>
    </message>
    <message>
        <source>Edit the application</source>
        <translation>编辑应用</translation>
    </message>
    <message>
        <source>Customize the &amp;security rules of this application</source>
        <translation>自定义此应用的安全规则(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>认证方式(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;direct addresses, one per line</source>
        <translation>回调地址，每行一个(&amp;D)</translation>
    </message>
    <message>
        <source>What an administrator saves for the pool does not reach an application with its own settings.</source>
        <translation>管理员为用户池保存的设置不会影响有单独设置的应用。</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>default: a new one</source>
        <translation>默认：生成新的</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>密钥(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;QR code validity period</source>
        <translation>二维码有效时间(&amp;Q)</translation>
    </message>
    <message>
        <source>Tic&amp;ket validity period</source>
        <translation>ticket 有效时间(&amp;K)</translation>
    </message>
    <message>
        <source>Return complete user information in the status q&amp;uery</source>
        <translation>在状态查询接口返回完整用户信息(&amp;U)</translation>
    </message>
    <message>
        <source>Allow the ticket to be exchanged in the &amp;browser</source>
        <translation>允许在浏览器使用 ticket 换取用户信息(&amp;B)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ApplicationsCard</name>
    <message>
        <source>Web</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Single-page</source>
        <translation>单页应用</translation>
    </message>
    <message>
        <source>Mobile or desktop</source>
        <translation>移动端或桌面端</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>单独的</translation>
    </message>
    <message>
        <source>Pool&apos;s</source>
        <translation>用户池的</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>An application can have its own settings, which no published API shows</source>
        <translation>应用可以有单独的设置，公开的 API 无法读取</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证方式</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The first application stays: the demo page and this console use it</source>
        <translation>第一个应用不能移除：演示页面和本控制台使用它</translation>
    </message>
    <message>
        <source>Add appl&amp;ication…</source>
        <translation>添加应用(&amp;I)…</translation>
    </message>
    <message>
        <source>Edit this application…</source>
        <translation>编辑此应用…</translation>
    </message>
    <message>
        <source>Remove this application…</source>
        <translation>移除此应用…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;G)…</translation>
    </message>
    <message>
        <source>Remove thi&amp;s…</source>
        <translation>移除应用(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>qrlogin::Assignments</name>
    <message>
        <source>Specify the settings to change. Example: qrcodeExpiresIn=3m</source>
        <translation>请指定要修改的设置。示例：qrcodeExpiresIn=3m</translation>
    </message>
    <message>
        <source>%1 does not have a value. Use %1=VALUE.</source>
        <translation>%1 缺少值，请使用 %1=VALUE。</translation>
    </message>
    <message>
        <source>%1 is specified twice.</source>
        <translation>%1 重复指定。</translation>
    </message>
    <message>
        <source>%1 must be a whole number of seconds, or a whole number followed by s, m, h or d.</source>
        <translation>%1 必须为整数秒，或后跟 s、m、h 或 d 的整数。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a setting, %2 a sentence on it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 must be on or off.</source>
        <translation>%1 必须为 on 或 off。</translation>
    </message>
    <message>
        <source>%1 is not a setting.</source>
        <translation>没有名为 %1 的设置。</translation>
    </message>
</context>
<context>
    <name>qrlogin::AudienceWindow</name>
    <message>
        <source>S: next screen</source>
        <translation>S：下一个屏幕</translation>
    </message>
    <message>
        <source>Esc: exit</source>
        <translation>Esc：退出</translation>
    </message>
</context>
<context>
    <name>qrlogin::BackendColumn</name>
    <message>
        <source>The ticket arrives after the user approves the login.</source>
        <translation>用户同意授权后才会收到 ticket。</translation>
    </message>
    <message>
        <source>Exchanged with the application secret.</source>
        <translation>使用应用密钥换取成功。</translation>
    </message>
    <message>
        <source>Exchanged without a secret.</source>
        <translation>未使用密钥，换取成功。</translation>
    </message>
    <message>
        <source>Scope: %1
Valid for: %2</source>
        <translation>权限范围（scope）：%1
有效时间：%2</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 令牌</translation>
    </message>
    <message>
        <source>E&amp;xchange as server</source>
        <translation>以后端身份换取(&amp;E)</translation>
    </message>
    <message>
        <source>Exchange as &amp;browser</source>
        <translation>以浏览器身份换取(&amp;B)</translation>
    </message>
    <message>
        <source>Does not use a secret; the pool rejects it unless the browser exchange is allowed</source>
        <translation>不使用密钥；除非允许浏览器换取，否则用户池会拒绝</translation>
    </message>
    <message>
        <source>Exchanged again: %1 The token set below stays.</source>
        <translation>再次换取：%1下方的令牌集保持不变。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>The token set does not have an ID token.</source>
        <translation>令牌集中没有 ID 令牌。</translation>
    </message>
    <message>
        <source>Verifying the ID token…</source>
        <translation>正在验证 ID 令牌…</translation>
    </message>
    <message>
        <source>Exchanges the ticket and verifies the ID token</source>
        <translation>使用 ticket 换取令牌集并验证 ID 令牌</translation>
    </message>
    <message>
        <source>Sho&amp;w claims…</source>
        <translation>查看声明(&amp;J)…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was checked, such as the signature, %2 a sentence on the result</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>qrlogin::BaselineDocument</name>
    <message>
        <source>The document is larger than 1 MiB.</source>
        <translation>文档大于 1 MiB。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the path of a member of a JSON document, %2 a sentence about it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Must be “%1”.</source>
        <translation>必须为“%1”。</translation>
    </message>
    <message>
        <source>A newer version of this program is needed.</source>
        <translation>需要更新版本的本程序。</translation>
    </message>
    <message>
        <source>Must be %1.</source>
        <translation>必须为 %1。</translation>
    </message>
    <message>
        <source>This member does not exist. Check its name.</source>
        <translation>此成员不存在，请检查名称。</translation>
    </message>
    <message>
        <source>Must be an object.</source>
        <translation>必须为对象。</translation>
    </message>
    <message>
        <source>Must be a period such as &quot;2m&quot;, or a whole number of seconds.</source>
        <translation>必须为 &quot;2m&quot; 这样的时间，或整数秒数。</translation>
    </message>
    <message>
        <source>Must be true or false.</source>
        <translation>必须为 true 或 false。</translation>
    </message>
    <message>
        <source>Must contain atMost or atLeast.</source>
        <translation>必须包含 atMost 或 atLeast。</translation>
    </message>
    <message>
        <source>atLeast must not be more than atMost.</source>
        <translation>atLeast 不能大于 atMost。</translation>
    </message>
    <message>
        <source>This tag does not exist. Tags: %1, production.</source>
        <translation>此标签不存在。可用标签：%1、production。</translation>
    </message>
    <message>
        <source>The name of a pool must not be empty.</source>
        <translation>用户池的名称不能为空。</translation>
    </message>
    <message>
        <source>Must be a text.</source>
        <translation>必须为文本。</translation>
    </message>
    <message>
        <source>An exception must have a reason.</source>
        <translation>例外必须写明原因。</translation>
    </message>
    <message>
        <source>Must be a date such as &quot;2027-01-31&quot;.</source>
        <translation>必须为 &quot;2027-01-31&quot; 这样的日期。</translation>
    </message>
    <message>
        <source>The value is beyond its own limit.</source>
        <translation>该值超出了基线自己的限制。</translation>
    </message>
</context>
<context>
    <name>qrlogin::BrowserColumn</name>
    <message numerus="yes">
        <source>Polled %n time(s)</source>
        <translation>
            <numerusform>已轮询 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not polled yet</source>
        <translation>尚未轮询</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>The site&apos;s login page, without a secret</source>
        <translation>网站的登录页，不持有密钥</translation>
    </message>
    <message>
        <source>QR code ID</source>
        <translation>二维码 ID</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>The status query returned the login tokens to anyone who polls, because “return complete user information” is on.</source>
        <translation>状态查询接口返回了登录令牌，任何人轮询都能获得，因为已开启“返回完整用户信息”。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Time left to scan and approve</source>
        <translation>扫码并同意授权的剩余时间</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Refresh auto&amp;matically</source>
        <translation>过期后自动刷新(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>Refreshes expired QR codes, up to %n time(s) without a scan</source>
        <translation>
            <numerusform>在用户扫码前自动刷新过期的二维码，最多 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate &amp;QR code</source>
        <translation>生成二维码(&amp;G)</translation>
    </message>
    <message>
        <source>Co&amp;de…</source>
        <translation>二维码详情(&amp;D)…</translation>
    </message>
    <message>
        <source>Appearance, readability, payload and custom data of the QR code</source>
        <translation>二维码的外观、可识读性、内容和自定义数据</translation>
    </message>
    <message>
        <source>The pool says: %1</source>
        <extracomment>%1 is why the code ended, in the pool&apos;s words</extracomment>
        <translation>用户池的说明：%1</translation>
    </message>
    <message>
        <source>Stop polling</source>
        <translation>停止轮询</translation>
    </message>
</context>
<context>
    <name>qrlogin::CaFileText</name>
    <message>
        <source>The CA file cannot be read: %1</source>
        <translation>无法读取 CA 文件：%1</translation>
    </message>
    <message>
        <source>The CA file does not exist or is not a regular file.</source>
        <translation>CA 文件不存在或不是普通文件。</translation>
    </message>
    <message>
        <source>The CA file is larger than 1 MiB.</source>
        <translation>CA 文件大于 1 MiB。</translation>
    </message>
    <message>
        <source>The CA file does not contain a PEM certificate.</source>
        <translation>CA 文件中没有 PEM 证书。</translation>
    </message>
    <message>
        <source>The certificate in the CA file expired on %1: %2</source>
        <translation>CA 文件中的证书已于 %1过期：%2</translation>
    </message>
    <message>
        <source>The certificate in the CA file is not valid before %1: %2</source>
        <translation>CA 文件中的证书在 %1之前尚未生效：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ChangesView</name>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：由“%2”改为“%3”</translation>
    </message>
</context>
<context>
    <name>qrlogin::ClockCard</name>
    <message>
        <source>The selected QR code cannot expire.</source>
        <translation>所选二维码不会再过期。</translation>
    </message>
    <message>
        <source>No QR code or ticket can expire.</source>
        <translation>没有会过期的二维码或 ticket。</translation>
    </message>
    <message>
        <source>The selected QR code has %1 left.</source>
        <translation>所选二维码剩余 %1。</translation>
    </message>
    <message>
        <source>The newest QR code has %1 left.</source>
        <translation>最新的二维码剩余 %1。</translation>
    </message>
    <message>
        <source>The selected QR code&apos;s ticket has %1 left.</source>
        <translation>所选二维码的 ticket 剩余 %1。</translation>
    </message>
    <message>
        <source>The newest ticket has %1 left.</source>
        <translation>最新的 ticket 剩余 %1。</translation>
    </message>
    <message>
        <source>Same as this computer&apos;s clock</source>
        <translation>与本机时钟一致</translation>
    </message>
    <message>
        <source>%1 ahead of this computer&apos;s clock</source>
        <translation>比本机时钟快 %1</translation>
    </message>
    <message>
        <source>%1 behind this computer&apos;s clock</source>
        <translation>比本机时钟慢 %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>The emulator uses this time for expiry; clients use their own</source>
        <translation>模拟用户池按此时间判断过期；客户端使用各自的时间</translation>
    </message>
    <message>
        <source>Advance &amp;by</source>
        <translation>向前拨(&amp;B)</translation>
    </message>
    <message>
        <source>Advance by</source>
        <translation>向前拨</translation>
    </message>
    <message>
        <source>Adva&amp;nce</source>
        <translation>快进(&amp;W)</translation>
    </message>
    <message>
        <source>To &amp;one second before expiry</source>
        <translation>拨到过期前 1 秒(&amp;O)</translation>
    </message>
    <message>
        <source>Uses the QR code selected below, or the newest; pauses the clock</source>
        <translation>以下方所选的二维码为准，未选择时以最新的为准；随后暂停时钟</translation>
    </message>
    <message>
        <source>Offset:</source>
        <translation>偏差：</translation>
    </message>
    <message>
        <source>Speed:</source>
        <translation>速度：</translation>
    </message>
    <message>
        <source>Normal speed without an offset: returns to this computer&apos;s time, so the clock may go back</source>
        <translation>正常速度且无偏差：恢复为本机时间，时钟可能回拨</translation>
    </message>
</context>
<context>
    <name>qrlogin::ClockText</name>
    <message>
        <source>No&amp;rmal</source>
        <translation>正常(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paused</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>× &amp;10</source>
        <translation>× 10(&amp;1)</translation>
    </message>
    <message>
        <source>× &amp;60</source>
        <translation>× 60(&amp;6)</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>快 %1</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>慢 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeDisplay</name>
    <message>
        <source>Stopped: the browser does not poll any more</source>
        <translation>已停止：浏览器不再轮询</translation>
    </message>
    <message>
        <source>Scanned: approve on the phone</source>
        <translation>已扫码：请在手机上同意授权</translation>
    </message>
    <message numerus="yes">
        <source>Expired after %n automatic refresh(es). Refresh it yourself.</source>
        <translation>
            <numerusform>已过期，此前已自动刷新 %n 次。请手动刷新。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeLookForm</name>
    <message>
        <source>Error correction</source>
        <translation>容错级别</translation>
    </message>
    <message>
        <source>%1: recovers about %2 %</source>
        <extracomment>%1 is L, M, Q or H</extracomment>
        <translation>%1：可恢复约 %2 %</translation>
    </message>
    <message>
        <source>Module size</source>
        <translation>模块大小</translation>
    </message>
    <message>
        <source>Largest that fits</source>
        <translation>尽可能大</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Quiet zone</source>
        <translation>静区</translation>
    </message>
    <message>
        <source> modules</source>
        <translation> 个模块</translation>
    </message>
    <message>
        <source>&amp;Error correction</source>
        <translation>容错级别(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Module size</source>
        <translation>模块大小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quiet zone</source>
        <translation>静区(&amp;Q)</translation>
    </message>
    <message>
        <source>Version %1: %2 × %2 modules of %3 px.</source>
        <extracomment>a QR code of version %1, %2 × %2 modules, %3 pixels each</extracomment>
        <translation>版本 %1：%2 × %2 个模块，每个 %3 像素。</translation>
    </message>
    <message>
        <source>The standard requires a quiet zone of %1 modules. Some readers fail with less.</source>
        <translation>标准要求静区为 %1 个模块。不足时，部分扫码程序无法识读。</translation>
    </message>
    <message>
        <source>The pool&apos;s image cannot be read and is shown unchanged.</source>
        <translation>无法识读用户池返回的图片，按原样显示。</translation>
    </message>
    <message>
        <source>The payload is too large for error correction %1. The code uses %2.</source>
        <translation>内容过长，无法使用容错级别 %1，已改用 %2。</translation>
    </message>
    <message>
        <source>Modules of %1 px do not fit here. Copies and files use them.</source>
        <translation>此处放不下 %1 像素的模块；复制的图像和文件会使用此大小。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeSheet</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Appearance applies to this login; custom data applies to its next QR code.</source>
        <translation>外观应用于此登录；自定义数据写入其下一个二维码。</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Custom &amp;data</source>
        <translation>自定义数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Payload</source>
        <translation>内容(&amp;P)</translation>
    </message>
    <message>
        <source>Payload of the QR code</source>
        <translation>二维码的内容</translation>
    </message>
    <message>
        <source>&amp;What a phone reads</source>
        <translation>手机读到的内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图像(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>As &amp;PNG…</source>
        <translation>保存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>As &amp;SVG…</source>
        <translation>保存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>The QR code image is on the clipboard.</source>
        <translation>二维码图像已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the QR code as PNG</source>
        <translation>将二维码保存为 PNG</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Save the QR code as SVG</source>
        <translation>将二维码保存为 SVG</translation>
    </message>
    <message>
        <source>SVG images (*.svg)</source>
        <translation>SVG 图像 (*.svg)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Print the QR code</source>
        <translation>打印二维码</translation>
    </message>
    <message>
        <source>The printer did not accept the page.</source>
        <translation>打印机未接受此页面。</translation>
    </message>
    <message>
        <source>The page was sent to the printer.</source>
        <translation>页面已发送到打印机。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CodesCard</name>
    <message>
        <source>ticket: %1</source>
        <translation>ticket：%1</translation>
    </message>
    <message>
        <source>ticket: used</source>
        <translation>ticket：已使用</translation>
    </message>
    <message>
        <source>ticket: expired</source>
        <translation>ticket：已过期</translation>
    </message>
    <message>
        <source>Newest %1 of %2</source>
        <translation>共 %2 个，显示最新的 %1 个</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>QR code ID</source>
        <translation>二维码 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>No QR codes yet. Generate one in the simulator or on the demo page.</source>
        <translation>尚无二维码。请在模拟器或演示页面中生成。</translation>
    </message>
    <message>
        <source>The status query returns that the login needs multi-factor authentication</source>
        <translation>状态查询接口将返回需要多因素认证</translation>
    </message>
    <message>
        <source>The status query returns an error</source>
        <translation>状态查询接口将返回错误</translation>
    </message>
    <message>
        <source>End &amp;with MFA</source>
        <translation>以需要 MFA 结束(&amp;Z)</translation>
    </message>
    <message>
        <source>End b&amp;y an error</source>
        <translation>以错误结束(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>qrlogin::Command</name>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>For help, run: qrlogin %1 --help</source>
        <translation>如需帮助，请运行：qrlogin %1 --help</translation>
    </message>
    <message>
        <source>Print only results, errors and questions.</source>
        <translation>只输出结果、错误和提问。</translation>
    </message>
    <message>
        <source>When to use colors. auto: on a terminal, unless NO_COLOR is set. Default: auto.</source>
        <translation>何时使用颜色。auto：仅在终端中，且未设置 NO_COLOR。默认：auto。</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>--color must be auto, always or never.</source>
        <translation>--color 必须是 auto、always 或 never。</translation>
    </message>
    <message>
        <source>%1 does not take arguments.</source>
        <translation>%1 不接受参数。</translation>
    </message>
    <message>
        <source>--%1 must not be empty.</source>
        <translation>--%1 不能为空。</translation>
    </message>
    <message>
        <source>An argument must not be empty.</source>
        <translation>参数不能为空。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CommandMenu</name>
    <message>
        <source>No commands here</source>
        <translation>此页没有命令</translation>
    </message>
</context>
<context>
    <name>qrlogin::CompletionCommand</name>
    <message>
        <source>Print a script with which a shell completes commands, options, connections and scenarios. For bash, add this line to ~/.bashrc: source &lt;(qrlogin completion bash)</source>
        <translation>输出一段脚本，shell 用它补全命令、选项、连接和用例。bash 用户请在 ~/.bashrc 中加入这一行：source &lt;(qrlogin completion bash)</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Words of a command line, without “qrlogin”. Prints what can complete the last one, instead of the script.</source>
        <translation>命令行中的各个词，不含“qrlogin”。此时不输出脚本，而是输出可以补全最后一个词的内容。</translation>
    </message>
    <message>
        <source>Specify a shell: %1.</source>
        <translation>请指定一个 shell：%1。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConflictCard</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>用户池中的值</translation>
    </message>
    <message>
        <source>Your value</source>
        <translation>我的值</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>in the pool</source>
        <translation>用户池中的值</translation>
    </message>
    <message>
        <source>your value</source>
        <translation>我的值</translation>
    </message>
    <message>
        <source>Another administrator changed this pool&apos;s settings. Nothing was saved.</source>
        <translation>其他管理员修改了此用户池的设置，未保存任何内容。</translation>
    </message>
    <message>
        <source>All from &amp;pool</source>
        <translation>全部采用用户池的值(&amp;P)</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>全部采用我的值(&amp;M)</translation>
    </message>
    <message>
        <source>Choose a value for each setting, then review and save.</source>
        <translation>为每项设置选择一个值，然后检查并保存。</translation>
    </message>
    <message>
        <source>Re&amp;view these…</source>
        <translation>检查这些值(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionCheck</name>
    <message>
        <source>An ID must not contain control characters: %1</source>
        <translation>ID 不能包含控制字符：%1</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Enter the user pool ID.</source>
        <translation>请填写用户池 ID。</translation>
    </message>
    <message>
        <source>Enter the access key ID: the user pool ID or the ID of a key pair.</source>
        <translation>请填写 Access Key ID，即用户池 ID 或密钥对的 ID。</translation>
    </message>
    <message>
        <source>A test user has a password but not a username.</source>
        <translation>有测试用户填写了密码，但没有填写用户名。</translation>
    </message>
    <message>
        <source>Both test users have the username “%1”.</source>
        <translation>两个测试用户的用户名都是“%1”。</translation>
    </message>
    <message>
        <source>Enter the management host.</source>
        <translation>请填写管理 API 地址。</translation>
    </message>
    <message>
        <source>Management host: %1</source>
        <extracomment>%1 is a sentence that says what is wrong</extracomment>
        <translation>管理 API 地址：%1</translation>
    </message>
    <message>
        <source>Application host: %1</source>
        <extracomment>%1 is a sentence that says what is wrong</extracomment>
        <translation>应用地址：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>品牌(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Management host</source>
        <translation>管理 API 地址(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;pplication host</source>
        <translation>应用地址(&amp;P)</translation>
    </message>
    <message>
        <source>User pool &amp;ID</source>
        <translation>用户池 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Application I&amp;D</source>
        <translation>应用 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Access &amp;key ID</source>
        <translation>Access Key ID(&amp;K)</translation>
    </message>
    <message>
        <source>Access key &amp;secret</source>
        <translation>Access Key 密钥(&amp;S)</translation>
    </message>
    <message>
        <source>Application sec&amp;ret</source>
        <translation>应用密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Pr&amp;oduction pool</source>
        <translation>生产环境用户池(&amp;O)</translation>
    </message>
    <message>
        <source>Real users sign in through this pool; the console marks it everywhere</source>
        <translation>有真实用户通过此用户池登录；控制台会在各处标明</translation>
    </message>
    <message>
        <source>Production pool</source>
        <translation>生产环境用户池</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>私有 CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate authorit&amp;y</source>
        <translation>私有 CA(&amp;Y)</translation>
    </message>
    <message>
        <source>optional; default: system CAs</source>
        <translation>可选；默认使用系统 CA</translation>
    </message>
    <message>
        <source>PEM file of certificates that this connection trusts in addition to the system CAs</source>
        <translation>PEM 证书文件；除系统 CA 外，此连接还信任其中的证书</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>浏览(&amp;W)…</translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation>浏览 CA 文件</translation>
    </message>
    <message>
        <source>Test user &amp;1</source>
        <translation>测试用户 1(&amp;1)</translation>
    </message>
    <message>
        <source>Test user &amp;2</source>
        <translation>测试用户 2(&amp;2)</translation>
    </message>
    <message>
        <source>username, email or phone</source>
        <translation>用户名、邮箱或手机号</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>A user of the pool for tests. The simulated phone, scenarios and verification sign in as this user</source>
        <translation>用户池中供测试的用户；模拟手机、用例和验证都以其身份登录</translation>
    </message>
    <message>
        <source>Password of test user 1</source>
        <translation>测试用户 1 的密码</translation>
    </message>
    <message>
        <source>Password of test user 2</source>
        <translation>测试用户 2 的密码</translation>
    </message>
    <message>
        <source>not read from the keyring</source>
        <translation>尚未从密钥环读取</translation>
    </message>
    <message>
        <source>Stored as %1</source>
        <translation>保存为 %1</translation>
    </message>
    <message>
        <source>not stored: enter again</source>
        <translation>未存储，请重新填写</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>%1 is the label of a field that must not be empty</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
    <message>
        <source>Show or hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>User pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Test users</source>
        <translation>测试用户</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Color ta&amp;g</source>
        <translation>颜色标记(&amp;G)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionList</name>
    <message>
        <source>New pool</source>
        <translation>新用户池</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a name, %2 what is to be known of it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接列表</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionName</name>
    <message>
        <source>Several connections have the name “%1”. Specify an ID:
  %2</source>
        <translation>有多个名为“%1”的连接，请指定其中一个的 ID：
  %2</translation>
    </message>
    <message>
        <source>Connection “%1” does not exist. The console has not saved any connections.</source>
        <translation>没有名为“%1”的连接。控制台中尚未保存任何连接。</translation>
    </message>
    <message>
        <source>Connection “%1” does not exist. Available connections:
  %2</source>
        <translation>没有名为“%1”的连接。可用的连接：
  %2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionOptions</name>
    <message>
        <source>%1 contains a control character, such as a line break.</source>
        <translation>%1 包含换行符之类的控制字符。</translation>
    </message>
    <message>
        <source>%1 contains only white space.</source>
        <translation>%1 只包含空白字符。</translation>
    </message>
    <message>
        <source>--%1 must not contain control characters.</source>
        <translation>--%1 不能包含控制字符。</translation>
    </message>
    <message>
        <source>Management host. Default: the host of the brand.</source>
        <translation>管理 API 地址。默认：所选品牌的地址。</translation>
    </message>
    <message>
        <source>Application host. Default: the management host.</source>
        <translation>应用地址。默认：与管理 API 地址相同。</translation>
    </message>
    <message>
        <source>User pool ID.</source>
        <translation>用户池 ID。</translation>
    </message>
    <message>
        <source>Application ID.</source>
        <translation>应用 ID。</translation>
    </message>
    <message>
        <source>Access key ID. Default: the user pool ID.</source>
        <translation>Access Key ID。默认：用户池 ID。</translation>
    </message>
    <message>
        <source>Read the access key secret from the first line of standard input.</source>
        <translation>从标准输入的第一行读取 Access Key 密钥。</translation>
    </message>
    <message>
        <source>Do not pass a secret as an argument: other programs can read it. Use %1 or --secret-stdin.</source>
        <translation>请勿用命令行参数传递密钥，其他程序能够读取。请使用 %1 或 --secret-stdin。</translation>
    </message>
    <message>
        <source>The brand must be genauth or authing.</source>
        <translation>品牌必须为 genauth 或 authing。</translation>
    </message>
    <message>
        <source>The access key secret is missing. Set %1 or use --secret-stdin.</source>
        <translation>缺少 Access Key 密钥。请设置 %1 或使用 --secret-stdin。</translation>
    </message>
    <message>
        <source>Name or ID of a connection saved in the console.</source>
        <translation>控制台中已保存的连接的名称或 ID。</translation>
    </message>
    <message>
        <source>You cannot combine --pool with --%1: the connection already contains this value.</source>
        <translation>--pool 不能与 --%1 同时使用：该连接已包含此值。</translation>
    </message>
    <message>
        <source>The saved connections cannot be read: %1</source>
        <translation>无法读取已保存的连接：%1</translation>
    </message>
    <message>
        <source>the keyring does not contain it</source>
        <translation>密钥环中没有该密钥</translation>
    </message>
    <message>
        <source>the keyring cannot be read: %1</source>
        <translation>无法读取密钥环：%1</translation>
    </message>
    <message>
        <source>The access key secret of “%1” is missing: %2. Set %3 or use --secret-stdin.</source>
        <translation>缺少“%1”的 Access Key 密钥：%2。请设置 %3 或使用 --secret-stdin。</translation>
    </message>
    <message>
        <source>Specify the user pool with --pool, --access-key or --pool-id, or set %1.</source>
        <translation>请用 --pool、--access-key 或 --pool-id 指定用户池，或设置 %1。</translation>
    </message>
    <message>
        <source>application secret</source>
        <translation>应用密钥</translation>
    </message>
    <message>
        <source>username of a test user, if the connection does not have one</source>
        <translation>测试用户的用户名（连接中没有测试用户时使用）</translation>
    </message>
    <message>
        <source>password of this test user</source>
        <translation>该测试用户的密码</translation>
    </message>
    <message>
        <source>Specify the user pool and the application with --pool, or with --pool-id and --app-id.</source>
        <translation>请用 --pool 指定用户池和应用，或同时使用 --pool-id 与 --app-id。</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>the keyring did not respond within %1 seconds</source>
        <translation>密钥环在 %1 秒内没有响应</translation>
    </message>
    <message>
        <source>The management host cannot be used: %1</source>
        <translation>无法使用管理 API 地址：%1</translation>
    </message>
    <message>
        <source>The application host cannot be used: %1</source>
        <translation>无法使用应用地址：%1</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-8.</source>
        <translation>%1 不是有效的 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1 contains an invisible character.</source>
        <translation>%1 含有不可见字符。</translation>
    </message>
    <message>
        <source>--%1 must not contain invisible characters.</source>
        <translation>--%1 不能含有不可见字符。</translation>
    </message>
    <message>
        <source>%1 is empty. Set it, or unset it to use the default.</source>
        <translation>%1 为空。请设置其值；如要使用默认值，请取消该变量。</translation>
    </message>
    <message>
        <source>The secrets of “%1” are missing: the keyring cannot be read: %2.</source>
        <translation>“%1”缺少密钥：无法读取密钥环：%2。</translation>
    </message>
    <message>
        <source>Brand of the user pool. Default: genauth.</source>
        <translation>用户池的品牌。默认：genauth。</translation>
    </message>
    <message>
        <source>Environment variables for options that are not specified</source>
        <translation>未指定的选项取自这些环境变量</translation>
    </message>
    <message>
        <source>Environment variables for secrets, which go before the keyring</source>
        <translation>密钥的环境变量，优先于密钥环</translation>
    </message>
    <message>
        <source>PEM file of CAs to trust besides the system CAs.</source>
        <translation>除系统 CA 外还信任的 CA 的 PEM 文件。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConsoleOptions</name>
    <message>
        <source>manage and test the QR code login of a user pool</source>
        <translation>管理和测试用户池的扫码登录</translation>
    </message>
    <message>
        <source>Open the console, a window that manages and tests the QR code login of a user pool. It starts an emulator of a user pool, so that it needs neither a network nor an account.</source>
        <translation>打开控制台窗口，管理和测试用户池的扫码登录。控制台会启动一个模拟用户池，因此既不需要网络，也不需要账号。</translation>
    </message>
    <message>
        <source>Store the emulator&apos;s data in this directory. Default: ~/.local/share/qrlogin-console/embedded-pool.</source>
        <translation>将模拟用户池的数据保存在此目录。默认：~/.local/share/qrlogin-console/embedded-pool。</translation>
    </message>
    <message>
        <source>When the window is ready, print the emulator&apos;s address and keys as one line of JSON.</source>
        <translation>窗口就绪后，以一行 JSON 输出模拟用户池的地址和密钥。</translation>
    </message>
    <message>
        <source>When the window is ready, save a screenshot and exit.</source>
        <translation>窗口就绪后保存其截图，然后退出。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>The program does not take arguments, such as “%1”.</source>
        <translation>本程序不接受“%1”这样的参数。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message numerus="yes">
        <source>Copied; clears in %n second(s)</source>
        <translation>
            <numerusform>已复制，将在 %n 秒后从剪贴板清除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::CountdownRing</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>qrlogin::CurlCommand</name>
    <message>
        <source>This request is signed. A signature is valid once, for its nonce and date. Create a new signature.</source>
        <translation>此请求带有签名。签名仅对其 nonce 和日期有效一次，请重新签名。</translation>
    </message>
    <message>
        <source>Set these variables first: %1</source>
        <translation>请先设置以下变量：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::CustomDataEdit</name>
    <message>
        <source>&amp;Go to error</source>
        <translation>转到出错处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>缩进(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;New code with this data</source>
        <translation>用此数据生成新二维码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;JSON object in the next QR code</source>
        <translation>下一个二维码携带的 JSON 对象(&amp;J)</translation>
    </message>
    <message>
        <source>Custom data</source>
        <translation>自定义数据</translation>
    </message>
    <message>
        <source>No custom data. A QR code holds up to %1 bytes.</source>
        <translation>没有自定义数据。二维码最多可携带 %1 字节。</translation>
    </message>
    <message>
        <source>%1 of %2 bytes. The next QR code carries this data.</source>
        <translation>%1 字节，最多 %2 字节。下一个二维码会携带此数据。</translation>
    </message>
    <message>
        <source>%1 bytes; a QR code holds up to %2.</source>
        <translation>共 %1 字节，二维码最多可携带 %2 字节。</translation>
    </message>
    <message>
        <source>Until then, new QR codes carry the last valid data.</source>
        <translation>在此之前，新二维码携带上一次有效的数据。</translation>
    </message>
</context>
<context>
    <name>qrlogin::Demo</name>
    <message>
        <source>Pool: %1, %2</source>
        <translation>用户池：%1，%2</translation>
    </message>
    <message>
        <source>Pool settings</source>
        <translation>用户池的设置</translation>
    </message>
    <message>
        <source>Set the QR code validity period to 3 minutes and save</source>
        <translation>将二维码有效时间设为 3 分钟并保存</translation>
    </message>
    <message>
        <source>Read the settings again</source>
        <translation>重新读取设置</translation>
    </message>
    <message>
        <source>The browser requests a QR code</source>
        <translation>浏览器请求二维码</translation>
    </message>
    <message>
        <source>  Poll response: %1</source>
        <translation>  轮询响应：%1</translation>
    </message>
    <message>
        <source>%1&apos;s phone signs in and scans</source>
        <translation>%1 的手机登录并扫码</translation>
    </message>
    <message>
        <source>The phone approves</source>
        <translation>手机同意授权</translation>
    </message>
    <message>
        <source>The backend exchanges the ticket</source>
        <translation>后端使用 ticket 换取令牌集</translation>
    </message>
    <message>
        <source>  Token set: scope %1, valid for %2</source>
        <translation>  令牌集：权限范围（scope）%1，有效时间 %2</translation>
    </message>
    <message>
        <source>The demo failed: %1</source>
        <translation>演示失败：%1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>The emulator did not start. %1</source>
        <translation>模拟用户池未能启动。%1</translation>
    </message>
    <message>
        <source>a time that the pool does not state</source>
        <translation>用户池未说明的时间</translation>
    </message>
    <message>
        <source>The backend verifies the ID token</source>
        <translation>后端验证 ID Token</translation>
    </message>
    <message>
        <source>Change a setting and sign in once on an emulator, step by step. The emulator ends with the command and leaves nothing on the disk.</source>
        <translation>在模拟用户池上修改一项设置并登录一次，逐步显示。模拟用户池随命令结束，不在磁盘上留下任何内容。</translation>
    </message>
</context>
<context>
    <name>qrlogin::DemoWindow</name>
    <message>
        <source>Space, →: go on    ←: go back    R: start again</source>
        <translation>空格、→：继续    ←：返回    R：重新开始</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s)</source>
        <translation>
            <numerusform>%n 幕</numerusform>
        </translation>
    </message>
    <message>
        <source>Act %1 of %2</source>
        <translation>第 %1/%2 幕</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <extracomment>%1 is &quot;Act 2 of 6&quot;</extracomment>
        <translation>%1，第 %2/%3 步</translation>
    </message>
    <message>
        <source>That was the demo</source>
        <translation>演示到此结束</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Scanned: approve on the phone</source>
        <translation>已扫码：请在手机上同意授权</translation>
    </message>
    <message>
        <source>Guided demo</source>
        <translation>导览演示</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>qrlogin::DemoWords</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>扫描二维码</translation>
    </message>
    <message>
        <source>Approve this login?</source>
        <translation>同意本次登录？</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已同意授权</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已取消授权</translation>
    </message>
    <message>
        <source>Code ignored</source>
        <translation>已忽略二维码</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Login page</source>
        <translation>登录页面</translation>
    </message>
    <message>
        <source>Has the tokens of %1 itself</source>
        <translation>自己持有 %1 的令牌</translation>
    </message>
    <message>
        <source>Has not requested a code</source>
        <translation>尚未请求二维码</translation>
    </message>
    <message>
        <source>Shows the code and polls its state</source>
        <translation>显示二维码并轮询其状态</translation>
    </message>
    <message>
        <source>Scanned by %1</source>
        <translation>%1 已扫码</translation>
    </message>
    <message>
        <source>Its ticket is used</source>
        <translation>ticket 已使用</translation>
    </message>
    <message>
        <source>Has the ticket %1</source>
        <translation>持有 ticket %1</translation>
    </message>
    <message>
        <source>The user declined</source>
        <translation>用户已取消授权</translation>
    </message>
    <message>
        <source>The code expired</source>
        <translation>二维码已过期</translation>
    </message>
    <message>
        <source>The code ended</source>
        <translation>二维码已结束</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Rejected: the ticket is used</source>
        <translation>被拒绝：ticket 已使用</translation>
    </message>
    <message>
        <source>Has the tokens of %1</source>
        <translation>持有 %1 的令牌</translation>
    </message>
    <message>
        <source>Has not received a ticket</source>
        <translation>尚未收到 ticket</translation>
    </message>
    <message>
        <source>Observer, without a secret</source>
        <translation>旁观者，没有密钥</translation>
    </message>
    <message>
        <source>Knows nothing</source>
        <translation>一无所知</translation>
    </message>
    <message>
        <source>Knows the ID of the code</source>
        <translation>知道二维码 ID</translation>
    </message>
    <message>
        <source>Has all tokens of %1</source>
        <translation>持有 %1 的全部令牌</translation>
    </message>
    <message>
        <source>Knows %1, and the ticket %2</source>
        <translation>知道 %1，以及 ticket %2</translation>
    </message>
    <message>
        <source>Knows the name %1</source>
        <translation>知道昵称 %1</translation>
    </message>
</context>
<context>
    <name>qrlogin::EmbeddedPool</name>
    <message>
        <source>Demo pool</source>
        <translation>演示用户池</translation>
    </message>
    <message>
        <source>Demo application</source>
        <translation>演示应用</translation>
    </message>
</context>
<context>
    <name>qrlogin::EmulatorPage</name>
    <message>
        <source>“%1” is not an emulator</source>
        <translation>“%1”不是模拟用户池</translation>
    </message>
    <message>
        <source>The emulator is not ready yet</source>
        <translation>模拟用户池尚未就绪</translation>
    </message>
    <message>
        <source>Cannot open a browser. Open the demo page yourself: %1</source>
        <translation>无法打开浏览器。请自行打开演示页面：%1</translation>
    </message>
    <message>
        <source>Reset to demo data?</source>
        <translation>重置为演示数据？</translation>
    </message>
    <message>
        <source>This restores the initial users, settings and clock, and deletes QR codes, tickets and faults. IDs and keys stay the same, so clients keep their access.</source>
        <translation>此操作会恢复初始的用户、设置和时钟，并删除二维码、ticket 和故障。ID 和密钥保持不变，客户端仍可访问。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>The emulator was reset to demo data.</source>
        <translation>模拟用户池已重置为演示数据。</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟用户池</translation>
    </message>
    <message>
        <source>A user pool on this computer for tests</source>
        <translation>运行在本机的测试用户池</translation>
    </message>
    <message>
        <source>Opens a sample login page in the browser</source>
        <translation>在浏览器中打开示例登录页</translation>
    </message>
    <message>
        <source>Rese&amp;t…</source>
        <translation>重置(&amp;T)…</translation>
    </message>
    <message>
        <source>Only an emulator, such as this console&apos;s demo pool, lets you change users, clock and faults here.</source>
        <translation>只有模拟用户池（例如此控制台的演示用户池）才能在此更改用户、时钟和故障。</translation>
    </message>
    <message>
        <source>Open the de&amp;mo pool</source>
        <translation>打开演示用户池(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the application?</source>
        <translation>移除此应用？</translation>
    </message>
    <message>
        <source>“%1” goes with its secret, its QR codes and its tickets.</source>
        <translation>“%1”的密钥、二维码和 ticket 将一并移除。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Open demo pa&amp;ge</source>
        <translation>打开演示页面(&amp;D)</translation>
    </message>
</context>
<context>
    <name>qrlogin::EntrySheet</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrlogin::EntryText</name>
    <message numerus="yes">
        <source>(%n more character(s))</source>
        <extracomment>%n is a number of characters; what is in brackets stands at the end of a text that was cut</extracomment>
        <translation>
            <numerusform>（还有 %n 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>… and %1 more; an export contains all of it</source>
        <translation>…还有 %1；导出的文件包含全部内容</translation>
    </message>
    <message>
        <source>The pool completed the request.</source>
        <translation>用户池已完成请求。</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <translation>%1（代码 %2）</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>发送时间：%1</translation>
    </message>
    <message>
        <source>Party: %1</source>
        <translation>发起方：%1</translation>
    </message>
    <message>
        <source>Waited for response: %1</source>
        <translation>等待响应：%1</translation>
    </message>
    <message>
        <source>Received response in: %1</source>
        <translation>接收响应：%1</translation>
    </message>
    <message>
        <source>Total duration: %1</source>
        <translation>总耗时：%1</translation>
    </message>
    <message>
        <source>Request body: %1</source>
        <translation>请求正文：%1</translation>
    </message>
    <message>
        <source>Response body: %1</source>
        <translation>响应正文：%1</translation>
    </message>
    <message>
        <source>Cancelled: the console ended the request, so it did not wait for a response.</source>
        <translation>已取消：控制台结束了该请求，未等待响应。</translation>
    </message>
    <message>
        <source>Cannot be sent again: this is the request for an image, not a call of the API.</source>
        <translation>无法重新发送：这是图片请求，不是 API 调用。</translation>
    </message>
    <message>
        <source>Cannot be sent again: the request belongs to another pool. Open that pool first.</source>
        <translation>无法重新发送：该请求属于另一个用户池，请先打开那个用户池。</translation>
    </message>
    <message>
        <source>Cannot be sent again: the connection of this pool has another host now.</source>
        <translation>无法重新发送：该用户池的连接已改用其他地址。</translation>
    </message>
    <message>
        <source>Cannot be sent again: the emulator that it was sent to, such as a scenario&apos;s, has ended.</source>
        <translation>无法重新发送：该请求所发往的模拟用户池（例如用例自己的）已结束。</translation>
    </message>
</context>
<context>
    <name>qrlogin::EntryView</name>
    <message>
        <source>Request and response</source>
        <translation>请求和响应</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>重新发送(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy as cURL</source>
        <translation>复制为 cURL(&amp;C)</translation>
    </message>
    <message>
        <source>Uses shell variables in place of secrets</source>
        <translation>以 shell 变量代替密钥</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Respo&amp;nse</source>
        <translation>响应(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Timing</source>
        <translation>耗时(&amp;T)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Select a row to see its details.</source>
        <translation>选择一行以查看详情。</translation>
    </message>
    <message>
        <source>Select a row to send its request again.</source>
        <translation>选择一行，即可重新发送其请求。</translation>
    </message>
    <message>
        <source>Picture of the response, %1 × %2 pixels</source>
        <translation>响应中的图片，%1 × %2 像素</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>已复制(&amp;C)</translation>
    </message>
    <message>
        <source>“Send again” sends the same body as the same party. A signed request is signed again.</source>
        <translation>“重新发送”以相同的发起方发送相同的请求体；已签名的请求会重新签名。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ExitCode</name>
    <message>
        <source>success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>all scenarios that ran passed</source>
        <translation>运行过的用例全部通过</translation>
    </message>
    <message>
        <source>all observed settings are enforced</source>
        <translation>所有已验证的设置均已生效</translation>
    </message>
    <message>
        <source>approved or declined, as instructed</source>
        <translation>已按指示同意授权或取消授权</translation>
    </message>
    <message>
        <source>stopped by Ctrl+C or SIGTERM</source>
        <translation>被 Ctrl+C 或 SIGTERM 停止</translation>
    </message>
    <message>
        <source>diff found a difference, or advise has advice</source>
        <translation>diff 发现差异，或 advise 有建议</translation>
    </message>
    <message>
        <source>a scenario failed or was stopped</source>
        <translation>有用例失败或被停止</translation>
    </message>
    <message>
        <source>a setting is not enforced, or the verification was stopped</source>
        <translation>有设置未生效，或验证被停止</translation>
    </message>
    <message>
        <source>the phone ignores the QR code</source>
        <translation>手机忽略了该二维码</translation>
    </message>
    <message>
        <source>a step failed</source>
        <translation>有步骤失败</translation>
    </message>
    <message>
        <source>an option, a value or a file is invalid; nothing was sent</source>
        <translation>选项、值或文件无效；未发送任何请求</translation>
    </message>
    <message>
        <source>an option or a value is invalid, or the image does not contain a QR code; nothing was sent</source>
        <translation>选项或值无效，或图片中没有二维码；未发送任何请求</translation>
    </message>
    <message>
        <source>an option or a value is invalid, or you did not confirm</source>
        <translation>选项或值无效，或未确认</translation>
    </message>
    <message>
        <source>cannot reach the pool: no connection, timeout, invalid certificate, server error, or the server is not a pool</source>
        <translation>无法访问用户池：无连接、超时、证书无效、服务器错误，或该服务器不是用户池</translation>
    </message>
    <message>
        <source>rejected: the pool does not accept the keys or the request</source>
        <translation>被拒绝：用户池不接受密钥或请求</translation>
    </message>
    <message>
        <source>rejected: the pool does not accept the keys or the request, or all scenarios were skipped</source>
        <translation>被拒绝：用户池不接受密钥或请求；或所有用例都被跳过</translation>
    </message>
    <message>
        <source>the emulator cannot use the address or the directory</source>
        <translation>模拟用户池无法使用该地址或目录</translation>
    </message>
    <message>
        <source>another administrator changed the settings in the meantime; nothing was written</source>
        <translation>其他管理员在此期间修改了设置；未写入任何内容</translation>
    </message>
    <message>
        <source>all scenarios passed, but another administrator changed the settings in the meantime; those settings stay</source>
        <translation>所有用例均通过，但其他管理员在此期间修改了设置；这些设置予以保留</translation>
    </message>
    <message>
        <source>the directory or the port is in use</source>
        <translation>目录或端口正被使用</translation>
    </message>
    <message>
        <source>the output or the report could not be written in full; this replaces any other code</source>
        <translation>未能完整写入输出或报告；此退出码取代其他退出码</translation>
    </message>
    <message>
        <source>success; for diff, all pools are in line</source>
        <translation>成功；对 diff 而言，所有用户池均符合基线</translation>
    </message>
    <message>
        <source>drift; for apply, drift that the baseline does not have a value for</source>
        <translation>有偏差；对 apply 而言，基线没有相应值的偏差</translation>
    </message>
    <message>
        <source>a pool was not reached; drift of the others is shown as well</source>
        <translation>有用户池无法连接；其他用户池的偏差仍会显示</translation>
    </message>
    <message>
        <source>a pool rejected the request, or its access key secret is missing</source>
        <translation>有用户池拒绝了请求，或缺少其 Access Key 密钥</translation>
    </message>
    <message>
        <source>another administrator changed a pool in the meantime, a pool is not as in the plan, or another rollout is under way</source>
        <translation>其他管理员在此期间修改了用户池，或用户池与计划不一致，或另一次批量下发正在进行</translation>
    </message>
    <message>
        <source>an option, the baseline, a variable or the history of rollouts cannot be used, or you did not confirm; nothing was written</source>
        <translation>选项、基线、变量或批量下发的历史记录无法使用，或未确认；未写入任何内容</translation>
    </message>
    <message>
        <source>the output, a report or the history of rollouts could not be written in full; this replaces any other code</source>
        <translation>未能完整写入输出、报告或批量下发的历史记录；此退出码取代其他退出码</translation>
    </message>
</context>
<context>
    <name>qrlogin::FailureText</name>
    <message>
        <source>The pool is busy.</source>
        <translation>用户池繁忙。</translation>
    </message>
    <message>
        <source>The pool&apos;s settings do not permit this action.</source>
        <translation>用户池的设置不允许此操作。</translation>
    </message>
    <message>
        <source>The pool rejected the signature. Check the access key ID and secret.</source>
        <translation>用户池拒绝了签名，请检查 Access Key ID 及其密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the pool&apos;s. Set the clock.</source>
        <translation>本机时钟与用户池的时钟相差过大，请校准时钟。</translation>
    </message>
    <message>
        <source>The pool already received this request.</source>
        <translation>用户池已收到过此请求。</translation>
    </message>
    <message>
        <source>The user does not exist.</source>
        <translation>用户不存在。</translation>
    </message>
    <message>
        <source>The user is locked.</source>
        <translation>用户已被锁定。</translation>
    </message>
    <message>
        <source>The application does not exist in this pool.</source>
        <translation>用户池中没有此应用。</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>The user belongs to another user pool.</source>
        <translation>该用户属于其他用户池。</translation>
    </message>
    <message>
        <source>The login has expired. Sign in again.</source>
        <translation>登录已过期，请重新登录。</translation>
    </message>
    <message>
        <source>The user pool does not exist.</source>
        <translation>用户池不存在。</translation>
    </message>
    <message>
        <source>The QR code does not exist in this pool.</source>
        <translation>用户池中没有此二维码。</translation>
    </message>
    <message>
        <source>The QR code has expired.</source>
        <translation>二维码已过期。</translation>
    </message>
    <message>
        <source>The state of the QR code does not allow this action.</source>
        <translation>二维码的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>The ticket is invalid or already used.</source>
        <translation>ticket 无效或已被使用。</translation>
    </message>
    <message>
        <source>The ticket has expired.</source>
        <translation>ticket 已过期。</translation>
    </message>
    <message>
        <source>The account or password is incorrect.</source>
        <translation>账号或密码错误。</translation>
    </message>
    <message>
        <source>The pool cannot be reached.</source>
        <translation>无法连接用户池。</translation>
    </message>
    <message>
        <source>The pool did not answer within 10 seconds.</source>
        <translation>用户池在 10 秒内没有响应。</translation>
    </message>
    <message>
        <source>Cannot verify the server&apos;s identity.</source>
        <translation>无法验证服务器的身份。</translation>
    </message>
    <message>
        <source>The pool rejected the credentials.</source>
        <translation>用户池拒绝了此凭证。</translation>
    </message>
    <message>
        <source>The pool does not allow this request.</source>
        <translation>用户池不允许此请求。</translation>
    </message>
    <message>
        <source>The server does not have this endpoint. Check the host.</source>
        <translation>服务器上没有此接口，请检查主机地址。</translation>
    </message>
    <message>
        <source>The request is invalid.</source>
        <translation>请求无效。</translation>
    </message>
    <message>
        <source>Another administrator changed the settings in the meantime.</source>
        <translation>其间其他管理员修改了设置。</translation>
    </message>
    <message>
        <source>Server error (HTTP %1).</source>
        <translation>服务器错误（HTTP %1）。</translation>
    </message>
    <message>
        <source>The response does not match the GenAuth or Authing API.</source>
        <translation>响应不符合 GenAuth 或 Authing API。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 what the server or the system said of it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Cannot resolve the host name. Check the address.</source>
        <translation>无法解析主机名，请检查地址。</translation>
    </message>
    <message>
        <source>The host refused the connection. Check the address and port.</source>
        <translation>主机拒绝连接，请检查地址和端口。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the pool&apos;s.</source>
        <translation>本机时钟比用户池的时钟慢 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the pool&apos;s.</source>
        <translation>本机时钟比用户池的时钟快 %1。</translation>
    </message>
    <message>
        <source>The pool received too many requests.</source>
        <translation>用户池收到的请求过多。</translation>
    </message>
    <message>
        <source>%1 Try again in %2.</source>
        <extracomment>%1 is a sentence, %2 a length of time</extracomment>
        <translation>%1请在 %2后重试。</translation>
    </message>
    <message>
        <source>The operation failed.</source>
        <translation>操作失败。</translation>
    </message>
    <message>
        <source>The login needs multi-factor authentication (MFA).</source>
        <translation>此次登录需要多因素认证（MFA）。</translation>
    </message>
    <message>
        <source>The server does not use TLS on this port. If it uses plain HTTP, begin the address with http://.</source>
        <translation>服务器在此端口不使用 TLS。如果使用的是普通 HTTP，请让地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>The request was not sent.</source>
        <translation>请求未发送。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FaultSheet</name>
    <message>
        <source>Add a fault</source>
        <translation>添加故障</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Fault type</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>延迟（毫秒）</translation>
    </message>
    <message>
        <source>Retry after, in seconds</source>
        <translation>重试等待（秒）</translation>
    </message>
    <message>
        <source>Affected calls</source>
        <translation>受影响的调用</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Percentage of these calls</source>
        <translation>其中受影响的百分比</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Emulator&apos;s seed</source>
        <translation>模拟用户池的种子</translation>
    </message>
    <message>
        <source>The same seed selects the same calls</source>
        <translation>种子相同，命中的调用也相同</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>路径(&amp;P)</translation>
    </message>
    <message>
        <source>Fault t&amp;ype</source>
        <translation>故障类型(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>延迟(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Retry after</source>
        <translation>重试等待(&amp;R)</translation>
    </message>
    <message>
        <source>Affected ca&amp;lls</source>
        <translation>受影响的调用(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;n</source>
        <translation>n(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Of these calls</source>
        <translation>其中(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>A path that ends in * matches all paths with this prefix. The count of calls starts now.</source>
        <translation>以 * 结尾的路径匹配所有具有此前缀的路径。调用次数从现在起计算。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
</context>
<context>
    <name>qrlogin::FaultText</name>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>HTTP 500</source>
        <translation>HTTP 500</translation>
    </message>
    <message>
        <source>HTTP 429</source>
        <translation>HTTP 429</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Dropped connection</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Truncated response</source>
        <translation>响应被截断</translation>
    </message>
    <message>
        <source>The pool processes the call at once and responds late.</source>
        <translation>用户池立即处理调用，但延迟响应。</translation>
    </message>
    <message>
        <source>The call does not reach the pool.</source>
        <translation>调用不会到达用户池。</translation>
    </message>
    <message>
        <source>Includes Retry-After. The call does not reach the pool.</source>
        <translation>附带 Retry-After。调用不会到达用户池。</translation>
    </message>
    <message>
        <source>A proxy&apos;s page with HTTP 200. The call does not reach the pool.</source>
        <translation>HTTP 状态为 200 的代理页面。调用不会到达用户池。</translation>
    </message>
    <message>
        <source>Lasts until the client disconnects, up to 10 seconds. The call does not reach the pool.</source>
        <translation>持续到客户端断开，最长 10 秒。调用不会到达用户池。</translation>
    </message>
    <message>
        <source>The pool processes the call, sends half of the response body and closes the connection.</source>
        <translation>用户池处理调用，只返回一半响应正文便关闭连接。</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>所有调用</translation>
    </message>
    <message>
        <source>Only the n-th call</source>
        <translation>仅第 n 次调用</translation>
    </message>
    <message>
        <source>Every n-th call</source>
        <translation>每 n 次调用一次</translation>
    </message>
    <message>
        <source>The first n calls</source>
        <translation>前 n 次调用</translation>
    </message>
    <message>
        <source>Delay, %1 ms</source>
        <translation>延迟 %1 毫秒</translation>
    </message>
    <message>
        <source>HTTP 429, %1 s</source>
        <translation>HTTP 429，%1 秒</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>every %1 calls</source>
        <translation>每 %1 次一次</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>前 %1 次</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2%</translation>
    </message>
</context>
<context>
    <name>qrlogin::FaultsCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Path</source>
        <extracomment>Hits: how many of the calls at the path met the fault</extracomment>
        <translation>路径</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>No faults are set.</source>
        <translation>未设置故障。</translation>
    </message>
    <message>
        <source>Add fa&amp;ult…</source>
        <translation>添加故障(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation>全部清除(&amp;L)</translation>
    </message>
    <message>
        <source>Clear this fault</source>
        <translation>清除此故障</translation>
    </message>
    <message>
        <source>Clear all faults</source>
        <translation>清除全部故障</translation>
    </message>
</context>
<context>
    <name>qrlogin::FilesInUse</name>
    <message>
        <source>this command reads it</source>
        <translation>此命令要读取它</translation>
    </message>
    <message>
        <source>this command writes something else to it</source>
        <translation>此命令要向其写入其他内容</translation>
    </message>
</context>
<context>
    <name>qrlogin::FilterBar</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Path, body or code</source>
        <translation>路径、正文或代码</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>发起方(&amp;P)</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;O)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>无响应</translation>
    </message>
</context>
<context>
    <name>qrlogin::FindingText</name>
    <message>
        <source>The document is larger than 64 KiB.</source>
        <translation>文档超过 64 KiB。</translation>
    </message>
    <message>
        <source>The document does not contain QR code login settings.</source>
        <translation>文档中没有扫码登录设置。</translation>
    </message>
    <message>
        <source>A newer version of this program created the document. Update this program.</source>
        <translation>文档由本程序的更新版本生成，请更新本程序。</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>必须为整数。</translation>
    </message>
    <message>
        <source>Must be true or false.</source>
        <translation>必须为 true 或 false。</translation>
    </message>
    <message>
        <source>Must be Second, Minute, Hour or Day.</source>
        <translation>必须为 Second、Minute、Hour 或 Day。</translation>
    </message>
    <message>
        <source>Must be an object with the settings.</source>
        <translation>必须为包含各项设置的对象。</translation>
    </message>
    <message>
        <source>This member does not exist. Check its name.</source>
        <translation>没有此成员，请检查名称。</translation>
    </message>
    <message>
        <source>Missing. The pool keeps its current value.</source>
        <translation>缺少此项，用户池将保留当前值。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a member of a JSON document, %2 a sentence on it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetBar</name>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Name of a pool</source>
        <translation>用户池名称</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Only &amp;drift</source>
        <translation>仅显示偏差(&amp;D)</translation>
    </message>
    <message>
        <source>Hides the pools that are in line</source>
        <translation>隐藏符合基线的用户池</translation>
    </message>
    <message>
        <source>&amp;Group by tag</source>
        <translation>按标签分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Watch every</source>
        <translation>定期检查(&amp;W)</translation>
    </message>
    <message>
        <source>Reads the fleet from time to time while the window is open, and tells new drift</source>
        <translation>窗口打开时定期读取所有用户池，并提示新的偏差</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Minutes between two readings</source>
        <translation>两次读取之间的分钟数</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetCommand</name>
    <message>
        <source>Compare the settings of many user pools with a baseline, and write them.</source>
        <translation>将多个用户池的设置与基线比较，并写入。</translation>
    </message>
    <message>
        <source>Specify an action: status, diff, apply, undo, history or baseline.</source>
        <translation>请指定操作：status、diff、apply、undo、history 或 baseline。</translation>
    </message>
    <message>
        <source>%1 takes at most one ID.</source>
        <translation>%1 最多接受一个 ID。</translation>
    </message>
    <message>
        <source>%1 does not take arguments.</source>
        <translation>%1 不接受参数。</translation>
    </message>
    <message>
        <source>The ID of a rollout must be a number.</source>
        <translation>批量下发的 ID 必须为数字。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be used:</source>
        <translation>无法使用 %1：</translation>
    </message>
    <message>
        <source>--pools %1 does not match a pool.</source>
        <translation>--pools %1 未匹配任何用户池。</translation>
    </message>
    <message>
        <source>Only one document can use standard output.</source>
        <translation>只能有一个文档使用标准输出。</translation>
    </message>
    <message>
        <source>%1 of %2 pools read</source>
        <translation>已读取 %1 / %2 个用户池</translation>
    </message>
    <message>
        <source>“%1” in the baseline does not match a pool.</source>
        <translation>基线中的“%1”未匹配任何用户池。</translation>
    </message>
    <message>
        <source>The pool has a value for %1 that a baseline cannot have.</source>
        <translation>该用户池的 %1 的值不能用于基线。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetConnections</name>
    <message>
        <source>The saved connections cannot be read: %1</source>
        <translation>无法读取已保存的连接：%1</translation>
    </message>
    <message>
        <source>The console has not saved any connections, and a variable %1NAME is not set.</source>
        <translation>控制台没有保存任何连接，也没有设置变量 %1NAME。</translation>
    </message>
    <message>
        <source>%1 and %2 have the same name, “%3”.</source>
        <translation>%1 和 %2 的名称相同：“%3”。</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-8.</source>
        <translation>%1 不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not a JSON object: line %2, column %3.</source>
        <translation>%1 不是 JSON 对象：第 %2 行，第 %3 列。</translation>
    </message>
    <message>
        <source>%1: The management host cannot be used: %2</source>
        <translation>%1：无法使用管理 API 地址：%2</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>正在等待密钥环…</translation>
    </message>
    <message>
        <source>the keyring did not respond within %1 seconds</source>
        <translation>密钥环在 %1 秒内没有响应</translation>
    </message>
    <message>
        <source>The keyring cannot be read: %1. Without a keyring, set a variable %2NAME for each pool.</source>
        <translation>无法读取密钥环：%1。没有密钥环时，请为每个用户池设置变量 %2NAME。</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>a pool as a JSON object with accessKeySecret, userPoolId or accessKeyId, and optionally name, host, brand, tag, production and caFile. If such a variable is set, the pools saved in the console are not used.</source>
        <translation>一个用户池，为 JSON 对象，包含 accessKeySecret、userPoolId 或 accessKeyId，以及可选的 name、host、brand、tag、production 和 caFile。如果设置了这样的变量，则不使用控制台中保存的用户池。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetFilter</name>
    <message numerus="yes">
        <source>%1: %n pool(s)</source>
        <extracomment>%1 is the colour of a tag, or &quot;Without a tag&quot;</extracomment>
        <translation>
            <numerusform>%1：%n 个用户池</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetGrid</name>
    <message>
        <source>PRODUCTION</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>%1 读取</translation>
    </message>
    <message>
        <source>Applications with their own settings</source>
        <translation>有单独设置的应用数量</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>单独设置</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetOptions</name>
    <message>
        <source>The baseline to compare with; - reads standard input.</source>
        <translation>要比较的基线；- 表示标准输入。</translation>
    </message>
    <message>
        <source>Only these pools: a name, a pattern with * and ?, tag:COLOR or tag:production. Can be repeated.</source>
        <translation>仅限这些用户池：名称、含 * 和 ? 的模式、tag:颜色 或 tag:production。可重复使用。</translation>
    </message>
    <message>
        <source>For baseline: the pool whose settings to take.</source>
        <translation>用于 baseline：从哪个用户池获取设置。</translation>
    </message>
    <message>
        <source>For diff: write the plan to this file. For baseline: write the baseline.</source>
        <translation>用于 diff：将计划写入此文件；用于 baseline：将基线写入此文件。</translation>
    </message>
    <message>
        <source>Write a JUnit XML report to this file.</source>
        <translation>将 JUnit XML 报告写入此文件。</translation>
    </message>
    <message>
        <source>Write a SARIF report to this file.</source>
        <translation>将 SARIF 报告写入此文件。</translation>
    </message>
    <message>
        <source>How many pools to read at the same time. Default: 8.</source>
        <translation>同时读取的用户池数量。默认：8。</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>show the settings of all pools</source>
        <translation>显示所有用户池的设置</translation>
    </message>
    <message>
        <source>show the pools that differ from the baseline</source>
        <translation>显示与基线不同的用户池</translation>
    </message>
    <message>
        <source>write the baseline to the pools that differ</source>
        <translation>将基线写入有偏差的用户池</translation>
    </message>
    <message>
        <source>put back what a rollout changed; by default, the last one</source>
        <translation>恢复一次批量下发所做的更改；默认为最近一次</translation>
    </message>
    <message>
        <source>list the rollouts, or show one</source>
        <translation>列出批量下发的历史记录，或显示其中一次</translation>
    </message>
    <message>
        <source>print a baseline of the settings of one pool</source>
        <translation>输出由一个用户池的设置生成的基线</translation>
    </message>
    <message>
        <source>You cannot use --%1 with %2.</source>
        <translation>--%1 不能用于 %2。</translation>
    </message>
    <message>
        <source>%1 needs --baseline FILE.</source>
        <translation>%1 需要 --baseline FILE。</translation>
    </message>
    <message>
        <source>baseline needs --from POOL.</source>
        <translation>baseline 需要 --from POOL。</translation>
    </message>
    <message>
        <source>--report needs the ID of a rollout.</source>
        <translation>--report 需要批量下发的 ID。</translation>
    </message>
    <message>
        <source>--jobs must be a number from 1 to %1.</source>
        <translation>--jobs 必须为 1 到 %1 的数字。</translation>
    </message>
    <message>
        <source>The name after --report must end in .md, .csv or .json.</source>
        <translation>--report 的文件名必须以 .md、.csv 或 .json 结尾。</translation>
    </message>
    <message>
        <source>With the baseline on standard input, apply needs --yes or --dry-run.</source>
        <translation>基线来自标准输入时，apply 需要 --yes 或 --dry-run。</translation>
    </message>
    <message>
        <source>--pools %1: This tag does not exist. Tags: %2, production.</source>
        <translation>--pools %1：此标签不存在。可用标签：%2、production。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetPage</name>
    <message>
        <source>There are no pools to compare yet</source>
        <translation>还没有可比较的用户池</translation>
    </message>
    <message>
        <source>The fleet consists of the saved connections. The emulator is not a part of it.</source>
        <translation>此页面包含所有已保存的连接，不包含模拟用户池。</translation>
    </message>
    <message>
        <source>Compared with “%1”</source>
        <translation>与“%1”比较</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ad all</source>
        <translation>读取全部(&amp;A)</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>正在读取：%1 / %2</translation>
    </message>
    <message>
        <source>Open a baseline first</source>
        <translation>请先打开基线</translation>
    </message>
    <message>
        <source>Select pools first</source>
        <translation>请先选择用户池</translation>
    </message>
    <message>
        <source>Writes the baseline to the selected pools with drift</source>
        <translation>将基线写入所选的有偏差的用户池</translation>
    </message>
    <message>
        <source>No pools match the filter.</source>
        <translation>没有符合筛选条件的用户池。</translation>
    </message>
    <message>
        <source>Open a baseline</source>
        <translation>打开基线</translation>
    </message>
    <message>
        <source>Baseline (*.json)</source>
        <translation>基线 (*.json)</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be used:</source>
        <translation>无法使用 %1：</translation>
    </message>
    <message>
        <source>These names in the baseline do not match a pool: %1</source>
        <translation>基线中的这些名称未匹配任何用户池：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>This pool has a value for %1 that a baseline cannot have.</source>
        <translation>该用户池的 %1 的值不能用于基线。</translation>
    </message>
    <message>
        <source>Save the baseline</source>
        <translation>保存基线</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The baseline is in %1, and all pools are compared with it.</source>
        <translation>基线已保存到 %1，所有用户池将与其比较。</translation>
    </message>
    <message>
        <source>Apply the baseline</source>
        <translation>下发基线</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>下发(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing was written. Another rollout is under way: %1</source>
        <translation>未写入任何内容。另一次批量下发正在进行：%1</translation>
    </message>
    <message>
        <source>Nothing was written. The history of rollouts cannot be written: %1</source>
        <translation>未写入任何内容。无法写入批量下发的历史记录：%1</translation>
    </message>
    <message>
        <source>the connection leads to another pool now</source>
        <translation>该连接现在指向另一个用户池</translation>
    </message>
    <message>
        <source>cannot be read, and stays</source>
        <translation>无法读取，保持不变</translation>
    </message>
    <message>
        <source>has changed since, and stays</source>
        <translation>此后已被修改，保持不变</translation>
    </message>
    <message>
        <source>Undo rollout %1</source>
        <translation>撤销批量下发 %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 pools</source>
        <translation>正在写入：%1 / %2 个用户池</translation>
    </message>
    <message>
        <source>Rollout %1: %2</source>
        <translation>批量下发 %1：%2</translation>
    </message>
    <message>
        <source>It ended, since its history cannot be written: %1</source>
        <translation>批量下发已结束，因为无法写入其历史记录：%1</translation>
    </message>
    <message>
        <source>The history of the settings could not be written: %1</source>
        <translation>无法写入设置的历史记录：%1</translation>
    </message>
    <message>
        <source>Undo this rollout…</source>
        <translation>撤销此次下发…</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>&amp;Open baseline…</source>
        <translation>打开基线(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Make a baseline…</source>
        <translation>生成基线(&amp;M)…</translation>
    </message>
    <message>
        <source>Makes a baseline of the settings of the selected pool</source>
        <translation>由所选用户池的设置生成基线</translation>
    </message>
    <message>
        <source>&amp;Rollouts…</source>
        <translation>下发记录(&amp;R)…</translation>
    </message>
    <message>
        <source>Apply &amp;baseline…</source>
        <translation>下发基线(&amp;B)…</translation>
    </message>
    <message>
        <source>Add a &amp;pool</source>
        <translation>添加用户池(&amp;P)</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>All saved pools, compared with a baseline</source>
        <translation>所有已保存的用户池与基线的比较</translation>
    </message>
    <message>
        <source>New drift: %1</source>
        <translation>新的偏差：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetReports</name>
    <message>
        <source>A setting differs from the baseline.</source>
        <translation>有设置与基线不同。</translation>
    </message>
    <message>
        <source>The exception for a setting has expired.</source>
        <translation>设置的例外已过期。</translation>
    </message>
    <message>
        <source>A setting is beyond a limit of the baseline.</source>
        <translation>有设置超出基线的限制。</translation>
    </message>
    <message>
        <source>A pool was not reached.</source>
        <translation>有用户池无法连接。</translation>
    </message>
    <message>
        <source>A pool rejected the reading.</source>
        <translation>有用户池拒绝了读取。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetRollouts</name>
    <message>
        <source>Nothing was written. These pools are not as in the plan: %1</source>
        <translation>未写入任何内容。这些用户池与计划不一致：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>没有需要写入的内容。</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>试运行：未写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was written. Use --yes to skip this question.</source>
        <translation>未写入任何内容。使用 --yes 可跳过此问题。</translation>
    </message>
    <message>
        <source>%1 of %2 pools done</source>
        <translation>已完成 %1 / %2 个用户池</translation>
    </message>
    <message>
        <source>Nothing was written. Another rollout is under way: %1</source>
        <translation>未写入任何内容。另一次批量下发正在进行：%1</translation>
    </message>
    <message>
        <source>Nothing was written. The history of rollouts cannot be written: %1</source>
        <translation>未写入任何内容。无法写入批量下发的历史记录：%1</translation>
    </message>
    <message>
        <source>Production: %1</source>
        <translation>生产环境：%1</translation>
    </message>
    <message numerus="yes">
        <source>Write to %n pool(s)? [y/N] </source>
        <translation>
            <numerusform>写入 %n 个用户池？[y/N] </numerusform>
        </translation>
    </message>
    <message>
        <source>The rollout ended, since its history cannot be written: %1</source>
        <translation>批量下发已结束，因为无法写入其历史记录：%1</translation>
    </message>
    <message>
        <source>The history of the settings could not be written: %1</source>
        <translation>无法写入设置的历史记录：%1</translation>
    </message>
    <message>
        <source>Rollout %1: %2
To put back what it changed, run: qrlogin fleet undo %1</source>
        <translation>批量下发 %1：%2
如需恢复其更改，请运行：qrlogin fleet undo %1</translation>
    </message>
    <message>
        <source>The history of rollouts cannot be read: %1</source>
        <translation>无法读取批量下发的历史记录：%1</translation>
    </message>
    <message>
        <source>Rollout %1 does not exist. To list them, run: qrlogin fleet history</source>
        <translation>批量下发 %1 不存在。如需列出，请运行：qrlogin fleet history</translation>
    </message>
    <message>
        <source>There is not a rollout to undo.</source>
        <translation>没有可撤销的批量下发。</translation>
    </message>
    <message>
        <source>There is nothing to put back.</source>
        <translation>没有需要恢复的内容。</translation>
    </message>
    <message>
        <source>%1: the connection leads to another pool now.</source>
        <translation>%1：该连接现在指向另一个用户池。</translation>
    </message>
    <message>
        <source>%1: %2 has changed since, and stays.</source>
        <translation>%1：%2 此后已被修改，保持不变。</translation>
    </message>
    <message>
        <source>%1: the connection does not exist.</source>
        <translation>%1：该连接不存在。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetTable</name>
    <message>
        <source>PRODUCTION</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>qrlogin::FleetText</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>符合基线</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>有偏差</translation>
    </message>
    <message>
        <source>exception expired</source>
        <translation>例外已过期</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>超出限制</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>Full info</source>
        <translation>完整信息</translation>
    </message>
    <message>
        <source>Browser exchange</source>
        <translation>浏览器换取</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>the exception for “%1” expired on %2</source>
        <translation>“%1”的例外已于 %2 过期</translation>
    </message>
    <message>
        <source>exception for “%1”: %2</source>
        <translation>“%1”的例外：%2</translation>
    </message>
    <message>
        <source>exception for “%1” until %2: %3</source>
        <translation>“%1”的例外（至 %2）：%3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>“%1” and “%2” both set a setting of “%3”.</source>
        <translation>“%1”和“%2”都指定了“%3”的同一项设置。</translation>
    </message>
    <message numerus="yes">
        <source>%n in line</source>
        <translation>
            <numerusform>%n 个符合基线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n 个已读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with drift</source>
        <translation>
            <numerusform>%n 个有偏差</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not reached</source>
        <translation>
            <numerusform>%n 个无法连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n 个被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n 个未读取</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no pools.</source>
        <translation>没有用户池。</translation>
    </message>
    <message numerus="yes">
        <source>%n pool(s): %1</source>
        <extracomment>%1 is a list such as &quot;9 in line, 1 with drift&quot;</extracomment>
        <translation>
            <numerusform>%n 个用户池：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>qrlogin::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation>目录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The guide is not installed. It belongs to the folder share/doc/qrlogin-console/docs.</source>
        <translation>指南未安装。它应位于 share/doc/qrlogin-console/docs 文件夹中。</translation>
    </message>
</context>
<context>
    <name>qrlogin::HistorySheet</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>This console has not saved changes yet.</source>
        <translation>此控制台尚未保存过更改。</translation>
    </message>
    <message>
        <source>&amp;All pools</source>
        <translation>所有用户池(&amp;A)</translation>
    </message>
    <message>
        <source>Saved changes</source>
        <translation>已保存的更改</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>导出 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>无法读取历史记录：%1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Saves of this console, newest first.</source>
        <translation>此控制台的保存记录，最新的在前。</translation>
    </message>
    <message>
        <source>&amp;Revert this save…</source>
        <translation>还原这次保存(&amp;R)…</translation>
    </message>
    <message>
        <source>Restores the old values of the whole save as unsaved changes, and opens the review</source>
        <translation>将这次保存的所有设置恢复为旧值（作为未保存的更改），并打开检查窗口</translation>
    </message>
</context>
<context>
    <name>qrlogin::HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>qrlogin::HostText</name>
    <message>
        <source>Enter an address, such as https://api.example.com.</source>
        <translation>请填写地址，例如 https://api.example.com。</translation>
    </message>
    <message>
        <source>An address must not contain spaces.</source>
        <translation>地址不能包含空格。</translation>
    </message>
    <message>
        <source>The address must start with https://.</source>
        <translation>地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Write https:// before the host.</source>
        <translation>请在主机名前写上 https://。</translation>
    </message>
    <message>
        <source>The address contains a second scheme. Enter https:// once.</source>
        <translation>地址中有两个协议，https:// 只需填写一次。</translation>
    </message>
    <message>
        <source>An address must not contain a user name or a password.</source>
        <translation>地址不能包含用户名或密码。</translation>
    </message>
    <message>
        <source>Enter only the host: an address must not contain a query (after “?”).</source>
        <translation>请只填写主机：地址不能包含查询参数（“?”之后的部分）。</translation>
    </message>
    <message>
        <source>Enter only the host: an address must not contain a fragment (after “#”).</source>
        <translation>请只填写主机：地址不能包含片段（“#”之后的部分）。</translation>
    </message>
    <message>
        <source>The address does not contain a host.</source>
        <translation>地址中没有主机名。</translation>
    </message>
    <message>
        <source>Enter only the host: an address must not contain a path (after “/”).</source>
        <translation>请只填写主机：地址不能包含路径（“/”之后的部分）。</translation>
    </message>
    <message>
        <source>“%1” is not a host.</source>
        <translation>“%1”不是主机名。</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>端口必须是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Use https: only an address on this computer can use http.</source>
        <translation>请使用 https：只有本机地址可以使用 http。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ImportSheet</name>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>The document is not valid. Nothing was changed.</source>
        <translation>此文档无效，未更改任何内容。</translation>
    </message>
    <message>
        <source>The document has the same values as the page.</source>
        <translation>文档中的值与当前值相同。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use these values</source>
        <translation>使用这些值(&amp;U)</translation>
    </message>
</context>
<context>
    <name>qrlogin::InspectorPage</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>没有符合筛选条件的请求。</translation>
    </message>
    <message>
        <source>No requests yet. Open the simulator and scan a QR code.</source>
        <translation>尚无请求。请打开模拟器并扫描二维码。</translation>
    </message>
    <message>
        <source>Recording is paused.</source>
        <translation>记录已暂停。</translation>
    </message>
    <message>
        <source>Sent again. The filter hides the response.</source>
        <translation>已重新发送，但响应被筛选条件隐藏。</translation>
    </message>
    <message>
        <source>Export traffic</source>
        <translation>导出请求记录</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP 归档 (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n request(s) to %1 with secrets masked.</source>
        <translation>
            <numerusform>已将 %n 个请求导出到 %1，密钥已遮盖。</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>请求检查</translation>
    </message>
    <message>
        <source>Every request of this console and its response</source>
        <translation>此控制台发出的每个请求及其响应</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Stops recording and keeps the recorded requests</source>
        <translation>停止记录，保留已记录的请求</translation>
    </message>
    <message>
        <source>Resumes recording</source>
        <translation>继续记录</translation>
    </message>
    <message>
        <source>E&amp;xport HAR…</source>
        <translation>导出 HAR(&amp;X)…</translation>
    </message>
    <message>
        <source>Exports the shown rows for browser developer tools, with secrets masked</source>
        <translation>导出显示的各行，密钥已遮盖，可用浏览器开发者工具查看</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求列表</translation>
    </message>
    <message>
        <source>This request is not in the list: recording was paused, or the list was cleared or is full.</source>
        <translation>列表中没有这个请求：当时已暂停记录，或者列表已清空或已满。</translation>
    </message>
    <message>
        <source>Cannot be sent again: a pool is not open.</source>
        <translation>无法重新发送：尚未打开用户池。</translation>
    </message>
</context>
<context>
    <name>qrlogin::InvalidActionsPanel</name>
    <message>
        <source>&amp;1 Approve before scan</source>
        <translation>未扫码即同意授权(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Scan twice</source>
        <translation>重复扫码(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 Approve after decline</source>
        <translation>取消授权后再同意(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 Exchange twice</source>
        <translation>重复换取(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;5 Exchange after expiry</source>
        <translation>过期后换取(&amp;5)</translation>
    </message>
    <message>
        <source>Ready to try. The pool must reject it.</source>
        <translation>可以尝试。用户池必须拒绝。</translation>
    </message>
    <message>
        <source>Sign in on the phone first.</source>
        <translation>请先在手机上登录。</translation>
    </message>
    <message>
        <source>Requires a QR code that is not scanned.</source>
        <translation>需要未扫码的二维码。</translation>
    </message>
    <message>
        <source>Requires a scanned QR code that waits for approval.</source>
        <translation>需要已扫码、等待授权的二维码。</translation>
    </message>
    <message>
        <source>Requires a cancelled QR code.</source>
        <translation>需要已取消的二维码。</translation>
    </message>
    <message>
        <source>Requires an exchanged ticket.</source>
        <translation>需要已换取过的 ticket。</translation>
    </message>
    <message>
        <source>Requires an expired ticket. This ticket is still valid.</source>
        <translation>需要已过期的 ticket，当前 ticket 仍有效。</translation>
    </message>
    <message>
        <source>Requires a ticket that expired before its exchange.</source>
        <translation>需要未换取就已过期的 ticket。</translation>
    </message>
    <message>
        <source>Waiting for the response…</source>
        <translation>正在等待响应…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the pool&apos;s number for it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not rejected</source>
        <translation>未拒绝</translation>
    </message>
    <message>
        <source>The pool accepted an action that it must reject.</source>
        <translation>用户池接受了必须拒绝的操作。</translation>
    </message>
    <message>
        <source>Inconclusive</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>Neither rejected nor completed: %1</source>
        <translation>既未拒绝，也未完成：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::JsonProblemText</name>
    <message>
        <source>There is no JSON: the text is empty.</source>
        <translation>没有 JSON：文本为空。</translation>
    </message>
    <message>
        <source>The text is UTF-16 or UTF-32. Save it as UTF-8.</source>
        <translation>文本为 UTF-16 或 UTF-32 编码，请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>This is not UTF-8. Save the text as UTF-8.</source>
        <translation>此处不是有效的 UTF-8，请将文本另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The text must be one object that begins with {, not “%1”.</source>
        <translation>文本必须是一个以 { 开头的对象，而不是“%1”。</translation>
    </message>
    <message>
        <source>The text must be one array that begins with [, not “%1”.</source>
        <translation>文本必须是一个以 [ 开头的数组，而不是“%1”。</translation>
    </message>
    <message>
        <source>Remove the comma before “%1”.</source>
        <translation>请删除“%1”之前的逗号。</translation>
    </message>
    <message>
        <source>JSON does not allow comments. Remove it.</source>
        <translation>JSON 不支持注释，请将其删除。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>%3 is a sentence</extracomment>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>Expected a name in double quotes, found “%1”.</source>
        <translation>此处应为双引号括起的名称，而不是“%1”。</translation>
    </message>
    <message>
        <source>Expected a colon after the name, found “%1”.</source>
        <translation>名称后应为冒号，而不是“%1”。</translation>
    </message>
    <message>
        <source>Expected a value, found “%1”.</source>
        <translation>此处应为值，而不是“%1”。</translation>
    </message>
    <message>
        <source>Expected a comma or a closing bracket before “%1”.</source>
        <translation>“%1”之前缺少逗号或右括号。</translation>
    </message>
    <message>
        <source>This is not a valid JSON number: “%1” cannot follow.</source>
        <translation>不是有效的 JSON 数字：此处不能为“%1”。</translation>
    </message>
    <message>
        <source>The character is not complete, or the escape is not valid in JSON.</source>
        <translation>字符不完整，或转义在 JSON 中无效。</translation>
    </message>
    <message>
        <source>Write a line feed or tab in a string as \n or \t.</source>
        <translation>字符串中的换行或制表符须写作 \n 或 \t。</translation>
    </message>
    <message>
        <source>More than %1 levels deep; most readers do not accept that.</source>
        <translation>嵌套超过 %1 层，多数程序无法读取。</translation>
    </message>
    <message>
        <source>“%1” appears twice; one of the two would be lost.</source>
        <translation>“%1”出现了两次，其中一个会丢失。</translation>
    </message>
    <message>
        <source>The JSON is not complete.</source>
        <translation>JSON 不完整。</translation>
    </message>
    <message>
        <source>The JSON has ended. Remove “%1”.</source>
        <translation>JSON 到此已结束。请删除“%1”。</translation>
    </message>
    <message>
        <source>A JSON number cannot keep %1. Put it in quotes.</source>
        <translation>JSON 数字无法保存 %1，请放入引号中。</translation>
    </message>
</context>
<context>
    <name>qrlogin::Language</name>
    <message>
        <source>System language</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>qrlogin::LoginActBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what a button does, %2 a shortcut</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Stop pla&amp;ying</source>
        <translation>停止播放(&amp;M)</translation>
    </message>
    <message>
        <source>Pla&amp;y whole login</source>
        <translation>播放完整登录(&amp;M)</translation>
    </message>
    <message>
        <source>Stops before the next act (%1)</source>
        <translation>在下一步之前停止（%1）</translation>
    </message>
    <message>
        <source>Runs a login from a new QR code to the token set, at a speed to watch (%1)</source>
        <translation>以便于观看的速度，从新二维码一直运行到取得令牌集（%1）</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>正在播放…</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>已登录为 %1。</translation>
    </message>
    <message>
        <source>Enter a username and a password on the phone.</source>
        <translation>请在手机上输入用户名和密码。</translation>
    </message>
    <message>
        <source>The browser receives the ticket with its next poll.</source>
        <translation>浏览器将在下一次轮询时获取 ticket。</translation>
    </message>
    <message>
        <source>Another phone scanned the QR code and has to approve.</source>
        <translation>另一部手机已扫码，等待其同意授权。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence without its full stop</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>qrlogin::LoginActText</name>
    <message>
        <source>Generate QR code</source>
        <translation>生成二维码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>同意授权</translation>
    </message>
    <message>
        <source>Exchange as server</source>
        <translation>以后端身份换取</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is the number of an act, 1 to 5; %2 what it does</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The browser sends gene-qrcode to the pool</source>
        <translation>浏览器向用户池发送 gene-qrcode</translation>
    </message>
    <message>
        <source>The phone sends signin to the pool</source>
        <translation>手机向用户池发送 signin</translation>
    </message>
    <message>
        <source>The phone sends SCAN to the pool</source>
        <translation>手机向用户池发送 SCAN</translation>
    </message>
    <message>
        <source>The phone sends CONFIRM to the pool</source>
        <translation>手机向用户池发送 CONFIRM</translation>
    </message>
    <message>
        <source>The backend exchanges the ticket with the application secret (recommended)</source>
        <translation>后端使用应用密钥换取令牌集（推荐）</translation>
    </message>
    <message>
        <source>The page received a QR code from the pool. The code contains an ID and not a secret. The page now polls the state of the code.</source>
        <translation>网页从用户池获取了二维码。二维码只包含 ID，不包含密钥。网页现在轮询二维码的状态。</translation>
    </message>
    <message>
        <source>The user signed in to the app on the phone. The app can now scan the code.</source>
        <translation>用户已在手机上登录 App，现在可以用 App 扫码。</translation>
    </message>
    <message>
        <source>The app read the ID and told the pool that it scanned the code. The user is not signed in yet: the app asks for consent.</source>
        <translation>App 读取了 ID，并告知用户池已扫码。用户尚未登录网页：App 正在请求同意授权。</translation>
    </message>
    <message>
        <source>The user approved the login. The page receives a ticket with its next poll. The ticket serves once and for a short time.</source>
        <translation>用户已同意授权。网页将在下一次轮询时获取 ticket。ticket 只能使用一次，且有效时间很短。</translation>
    </message>
    <message>
        <source>The server exchanged the ticket and the application secret for the token set. The user is signed in.</source>
        <translation>后端使用 ticket 和应用密钥换取了令牌集，用户已登录。</translation>
    </message>
    <message>
        <source>The phone does not have a username and a password.</source>
        <translation>手机上没有用户名和密码。</translation>
    </message>
    <message>
        <source>The QR code expired.</source>
        <translation>二维码已过期。</translation>
    </message>
    <message>
        <source>The user declined the login.</source>
        <translation>用户已取消授权。</translation>
    </message>
    <message>
        <source>The ticket is not valid any more.</source>
        <translation>ticket 已失效。</translation>
    </message>
    <message>
        <source>The pool requires a second factor.</source>
        <translation>用户池要求多因素认证。</translation>
    </message>
    <message>
        <source>The QR code ended before the login.</source>
        <translation>登录完成之前二维码已失效。</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>已登录为 %1。</translation>
    </message>
    <message>
        <source>Stopped at “%1”.</source>
        <translation>已停在“%1”。</translation>
    </message>
    <message>
        <source>Stopped at “%1”: %2</source>
        <extracomment>%1 is an act such as &quot;3. Scan&quot;, %2 a sentence</extracomment>
        <translation>已停在“%1”：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::LoginView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>States and invalid actions</source>
        <translation>状态与非法操作</translation>
    </message>
    <message>
        <source>Show the timeline and states</source>
        <translation>显示时间线与状态</translation>
    </message>
    <message>
        <source>Hide the timeline and states</source>
        <translation>隐藏时间线与状态</translation>
    </message>
</context>
<context>
    <name>qrlogin::MainWindow</name>
    <message>
        <source>QR Login Console</source>
        <translation>扫码登录控制台</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About QR Login Console</source>
        <translation>关于扫码登录控制台(&amp;A)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>请求检查</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟用户池</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>New drift</source>
        <translation>新的偏差</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Fleet (%1)</source>
        <translation>总览 (%1)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ManualPage</name>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>另见</translation>
    </message>
</context>
<context>
    <name>qrlogin::NewsBanner</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Changed outside this page since %1:</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>自 %1 起，以下设置在本页之外被更改：</translation>
    </message>
</context>
<context>
    <name>qrlogin::ObserverColumn</name>
    <message>
        <source>The ticket is visible. If the browser exchange is allowed, anyone can exchange it for the user&apos;s login tokens without a secret.</source>
        <translation>ticket 可见。如果允许浏览器换取，任何人无需密钥即可用它换取该用户的登录令牌。</translation>
    </message>
    <message>
        <source>Leak: the browser exchange is allowed, so anyone who knows the QR code ID can exchange the ticket for the user&apos;s login tokens without a secret.</source>
        <translation>泄露：已允许浏览器换取，知道二维码 ID 的任何人无需密钥即可用 ticket 换取该用户的登录令牌。</translation>
    </message>
    <message>
        <source>The ticket is visible. The browser exchange is off, so the ticket is useless without the application secret.</source>
        <translation>ticket 可见。未允许浏览器换取，没有应用密钥就无法使用此 ticket。</translation>
    </message>
    <message numerus="yes">
        <source>Polled %n time(s)</source>
        <translation>
            <numerusform>已轮询 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not polled yet</source>
        <translation>尚未轮询</translation>
    </message>
    <message>
        <source>Sees the user: %1</source>
        <translation>可见用户：%1</translation>
    </message>
    <message>
        <source>Sees the state of the QR code, but not the user.</source>
        <translation>可见二维码的状态，但看不到用户。</translation>
    </message>
    <message>
        <source>State only</source>
        <translation>仅状态</translation>
    </message>
    <message>
        <source>Sees the user</source>
        <translation>可见用户</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>Sees the ticket</source>
        <translation>可见 ticket</translation>
    </message>
    <message>
        <source>Leak: “return complete user information” is on, so anyone who knows the QR code ID can read the user&apos;s login tokens.</source>
        <translation>泄露：已开启“返回完整用户信息”，知道二维码 ID 的任何人都能读取该用户的登录令牌。</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>Knows the QR code ID, but does not hold a secret</source>
        <translation>知道二维码 ID，但不持有密钥</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>&amp;Keep polling</source>
        <translation>持续轮询(&amp;W)</translation>
    </message>
</context>
<context>
    <name>qrlogin::Output</name>
    <message>
        <source>The output could not be written: %1</source>
        <translation>输出写入失败：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::PartyList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a party of a login, %2 what it has</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::PeriodEdit</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <translation>%1，单位</translation>
    </message>
</context>
<context>
    <name>qrlogin::PeriodText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneCamera</name>
    <message>
        <source>Scan an image</source>
        <translation>扫描图片</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>This is neither an image nor the text of a QR code.</source>
        <translation>这既不是图片，也不是二维码的文本。</translation>
    </message>
    <message>
        <source>These are several files. Show the phone only one.</source>
        <translation>这里有多个文件，请只向手机展示其中一个。</translation>
    </message>
    <message>
        <source>The image is on another machine. Save or copy it first.</source>
        <translation>图片不在本机上，请先保存或复制图片。</translation>
    </message>
    <message>
        <source>This desktop does not allow programs to capture the screen, and does not have a portal for screenshots. Install xdg-desktop-portal and the portal of the desktop, such as xdg-desktop-portal-gnome, -kde or -wlr. Or take a screenshot of the code with the desktop&apos;s own tool, copy it, and scan the clipboard.</source>
        <translation>此桌面不允许程序截取屏幕，也没有提供截图的 portal。请安装 xdg-desktop-portal 和桌面对应的 portal，例如 xdg-desktop-portal-gnome、-kde 或 -wlr。也可以用桌面自带的工具截取二维码，复制后从剪贴板扫码。</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneColumn</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>The site&apos;s app with a signed-in user</source>
        <translation>网站的 App，用户已登录</translation>
    </message>
    <message>
        <source>Not scanned: approve or decline the current login first, then drop the code again.</source>
        <translation>扫码失败：请先同意或拒绝当前的登录请求，再重新拖放二维码。</translation>
    </message>
    <message>
        <source>Not scanned: sign in first, then drop the code again.</source>
        <translation>扫码失败：请先登录，再重新拖放二维码。</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneCommand</name>
    <message>
        <source>User who signs in on the phone. Default: the first test user of the connection.</source>
        <translation>在手机上登录的用户。默认：该连接的第一个测试用户。</translation>
    </message>
    <message>
        <source>Action after the scan: confirm (approve) or cancel (decline). Default: read a line from standard input.</source>
        <translation>扫码之后的操作：confirm（同意授权）或 cancel（取消授权）。默认：从标准输入读取一行。</translation>
    </message>
    <message>
        <source>Print one line of JSON for each step.</source>
        <translation>每一步输出一行 JSON。</translation>
    </message>
    <message>
        <source>Simulate the phone for any login page: scan the QR code in an image of the page, show the requester, and approve or decline the login.</source>
        <translation>为任意登录页面模拟手机：扫描页面图片中的二维码，显示请求方，并同意或取消授权。</translation>
    </message>
    <message>
        <source>password of --user</source>
        <translation>--user 所指用户的密码</translation>
    </message>
    <message>
        <source>Image file, such as a screenshot of the page. Use - for standard input.</source>
        <translation>图片文件，例如页面截图。- 表示标准输入。</translation>
    </message>
    <message>
        <source>Specify one image.</source>
        <translation>请指定一张图片。</translation>
    </message>
    <message>
        <source>--then must be confirm or cancel.</source>
        <translation>--then 必须为 confirm 或 cancel。</translation>
    </message>
    <message>
        <source>Specify --then when you read the image from standard input.</source>
        <translation>从标准输入读取图片时，请指定 --then。</translation>
    </message>
    <message>
        <source>Specify the phone user with --user. If the connection does not have the password, set %1.</source>
        <translation>请用 --user 指定手机用户。若连接中没有其密码，请设置 %1。</translation>
    </message>
    <message>
        <source>Sign in as %1? Enter confirm or cancel: </source>
        <translation>以 %1 的身份登录？请输入 confirm 或 cancel：</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>无法读取标准输入：%1</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneConsent</name>
    <message>
        <source>Sign in to %1 as %2?</source>
        <translation>以 %2 的身份登录 %1？</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>同意授权(&amp;A)</translation>
    </message>
    <message>
        <source>De&amp;cline</source>
        <translation>拒绝授权(&amp;C)</translation>
    </message>
    <message>
        <source>The phone sends CANCEL to the pool</source>
        <translation>手机向用户池发送 CANCEL</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneOutput</name>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录为 %1</translation>
    </message>
    <message>
        <source>Scanned. Login request:</source>
        <translation>已扫码。登录请求：</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>未成功：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhonePicture</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a user, %2 what the phone shows</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneScanner</name>
    <message>
        <source>Looking for a QR code in the image…</source>
        <translation>正在图片中查找二维码…</translation>
    </message>
    <message>
        <source>The camera sees the browser&apos;s QR code.</source>
        <translation>摄像头已对准浏览器中的二维码。</translation>
    </message>
    <message>
        <source>The browser does not show a QR code yet.</source>
        <translation>浏览器中尚无二维码。</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>扫码(&amp;S)</translation>
    </message>
    <message>
        <source>Scan another &amp;code</source>
        <translation>扫描其他二维码(&amp;C)</translation>
    </message>
    <message>
        <source>Scans a QR code of any page of this pool, as a real phone does</source>
        <translation>像真实手机一样，扫描此用户池任意页面的二维码</translation>
    </message>
    <message>
        <source>Or drop an image of a QR code on this phone.</source>
        <translation>也可将二维码图片拖放到此手机上。</translation>
    </message>
    <message>
        <source>From image &amp;file…</source>
        <translation>从图片文件(&amp;F)…</translation>
    </message>
    <message>
        <source>From &amp;clipboard</source>
        <translation>从剪贴板(&amp;C)</translation>
    </message>
    <message>
        <source>From &amp;screen region…</source>
        <translation>从屏幕区域(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneSignIn</name>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>登录(&amp;I)</translation>
    </message>
</context>
<context>
    <name>qrlogin::PoolChoice</name>
    <message>
        <source>Start an emulator for this command and use it instead of a user pool.</source>
        <translation>为此命令启动模拟用户池，并以其代替真实用户池。</translation>
    </message>
    <message>
        <source>The emulator did not start. %1</source>
        <translation>模拟用户池未能启动。%1</translation>
    </message>
    <message>
        <source>You cannot combine --emulator with --%1: --emulator starts its own user pool.</source>
        <translation>--emulator 不能与 --%1 同时使用：--emulator 会启动自己的用户池。</translation>
    </message>
</context>
<context>
    <name>qrlogin::PoolStrip</name>
    <message>
        <source>No pool yet</source>
        <translation>尚无用户池</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产环境</translation>
    </message>
    <message numerus="yes">
        <source>Recording: %n step(s)</source>
        <translation>
            <numerusform>正在录制：%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Emulator clock: %1</source>
        <translation>模拟用户池时钟：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) on</source>
        <translation>
            <numerusform>%n 个故障已启用</numerusform>
        </translation>
    </message>
    <message>
        <source>User pool: %1</source>
        <translation>用户池：%1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>%1. Opens another user pool.</source>
        <translation>%1。可打开其他用户池。</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1（生产环境）</translation>
    </message>
    <message>
        <source>&amp;Add a pool…</source>
        <translation>添加用户池(&amp;A)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Ends the recording and adds it to the scenarios</source>
        <translation>结束录制并添加到用例列表</translation>
    </message>
    <message>
        <source>The emulator does not use this computer&apos;s time. Opens the emulator&apos;s page.</source>
        <translation>模拟用户池未使用本机时间。点击打开模拟用户池页面。</translation>
    </message>
    <message>
        <source>The emulator disturbs calls on purpose. Opens the emulator&apos;s page.</source>
        <translation>模拟用户池按设置干扰请求。点击打开模拟用户池页面。</translation>
    </message>
    <message>
        <source>%1, color tag: %2</source>
        <extracomment>%1 is the state of the connection, %2 the color of its tag</extracomment>
        <translation>%1，颜色标记：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::PoolsPage</name>
    <message>
        <source>The connections file cannot be read. The console does not change it. (%1)</source>
        <translation>无法读取连接文件，控制台不会更改该文件。（%1）</translation>
    </message>
    <message>
        <source>The emulator is always available, without a network. You cannot change its connection.</source>
        <translation>模拟用户池始终可用，无需网络，其连接不能修改。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>Remove “%1” and its secrets from this console? The pool itself does not change.</source>
        <translation>要从此控制台移除“%1”及其密钥吗？用户池本身不受影响。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Not removed: %1</source>
        <translation>未能移除：%1</translation>
    </message>
    <message>
        <source>Reading the pool&apos;s settings…</source>
        <translation>正在读取用户池设置…</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>User pools that this console manages</source>
        <translation>此控制台管理的用户池</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接列表</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The console stores secrets only in the system keyring</source>
        <translation>密钥仅存储在系统密钥环中</translation>
    </message>
    <message>
        <source>Add a poo&amp;l</source>
        <translation>添加用户池(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>保存(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Use this pool</source>
        <translation>使用此用户池(&amp;U)</translation>
    </message>
    <message>
        <source>The keyring did not store the secrets. They last until you close this window. (%1)</source>
        <translation>密钥环未存储密钥，密钥仅保留到此窗口关闭为止。（%1）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>New pool</source>
        <translation>新用户池</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>无法保存%1：%2</translation>
    </message>
    <message>
        <source>Unsaved connections</source>
        <translation>未保存的连接</translation>
    </message>
    <message>
        <source>These connections have unsaved changes: %1.</source>
        <translation>以下连接有未保存的更改：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>放弃(&amp;C)</translation>
    </message>
    <message>
        <source>Keyring locked. Secrets that the console has not read stay as they are; new ones last until you close this window.</source>
        <translation>密钥环已锁定。控制台未读取的密钥保持不变；新输入的密钥仅保留到关闭此窗口为止。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The keyring cannot be read. Secrets that the console has not read stay as they are. (%1)</source>
        <translation>无法读取密钥环。控制台未读取的密钥保持不变。（%1）</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Saving the secrets…</source>
        <translation>正在保存密钥…</translation>
    </message>
    <message>
        <source>Saved without the secrets: the keyring does not have them.</source>
        <translation>已保存，但密钥未存入密钥环。</translation>
    </message>
    <message>
        <source>Discard what you entered</source>
        <translation>放弃填写的内容</translation>
    </message>
    <message>
        <source>Discard what you entered for “%1”? Nothing can bring it back.</source>
        <translation>放弃为“%1”填写的内容？放弃后无法恢复。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Without the keyring, the console does not store new secrets</source>
        <translation>没有密钥环，控制台不会保存新的密钥</translation>
    </message>
</context>
<context>
    <name>qrlogin::PresentButton</name>
    <message>
        <source>%1, %2 × %3</source>
        <extracomment>a screen by its name, %2 × %3 pixels</extracomment>
        <translation>%1，%2 × %3</translation>
    </message>
    <message>
        <source>%1 (this window&apos;s)</source>
        <extracomment>%1 is the name of a screen</extracomment>
        <translation>%1（当前窗口所在屏幕）</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>演示(&amp;Y)</translation>
    </message>
    <message>
        <source>Shows the current login in full screen, with secrets masked (%1)</source>
        <translation>全屏演示当前登录，密钥已遮盖（%1）</translation>
    </message>
    <message>
        <source>&amp;Guided demo</source>
        <translation>导览演示(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Let the room in…</source>
        <translation>邀请现场观众(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>qrlogin::PresentedEnd</name>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录为 %1</translation>
    </message>
</context>
<context>
    <name>qrlogin::PresentedLogin</name>
    <message>
        <source>Scan the code with the app</source>
        <translation>用 App 扫描二维码</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>Scanned by %1</source>
        <translation>%1 已扫码</translation>
    </message>
    <message>
        <source>Approved on the phone</source>
        <translation>已在手机上同意授权</translation>
    </message>
    <message>
        <source>Approve on the phone</source>
        <translation>在手机上同意授权</translation>
    </message>
    <message>
        <source>The page received a ticket</source>
        <translation>网页已获取 ticket</translation>
    </message>
    <message>
        <source>The page receives a ticket</source>
        <translation>网页获取 ticket</translation>
    </message>
    <message>
        <source>Ticket exchanged: signed in</source>
        <translation>ticket 已换取，登录完成</translation>
    </message>
    <message>
        <source>The server exchanges the ticket</source>
        <translation>后端使用 ticket 换取用户信息</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Approve this login?</source>
        <translation>同意本次登录？</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已同意授权</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已取消授权</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>正在扫码…</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>扫描二维码</translation>
    </message>
</context>
<context>
    <name>qrlogin::PresenterWindow</name>
    <message>
        <source>left to exchange the ticket</source>
        <translation>ticket 换取剩余时间</translation>
    </message>
    <message>
        <source>left to scan and approve</source>
        <translation>扫码并同意授权的剩余时间</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>用手机扫码登录</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚未进行任何操作。</translation>
    </message>
    <message>
        <source>The login waits: for a response, for the next poll, or for another phone.</source>
        <translation>登录正在等待：响应、下一次轮询，或另一部手机。</translation>
    </message>
    <message>
        <source>First enter a username and a password on the phone of the page.</source>
        <translation>请先在页面的手机上输入用户名和密码。</translation>
    </message>
    <message>
        <source>Space, →: next act    ←: explain    R: new QR code    L: let the room in</source>
        <translation>空格、→：下一步    ←：说明    R：新二维码    L：邀请现场观众</translation>
    </message>
</context>
<context>
    <name>qrlogin::ProbeText</name>
    <message>
        <source>Connected. The pool accepted the access key and returned its settings.</source>
        <translation>连接成功：用户池接受此 Access Key，并返回了设置。</translation>
    </message>
    <message>
        <source>Cannot resolve the management host. Check the spelling.</source>
        <translation>无法解析管理 API 地址的主机名，请检查拼写。</translation>
    </message>
    <message>
        <source>The host is reachable, but refused the connection. Check the port.</source>
        <translation>主机可以连通，但拒绝了连接。请检查端口。</translation>
    </message>
    <message>
        <source>The host cannot be reached: %1</source>
        <translation>无法连接主机：%1</translation>
    </message>
    <message>
        <source>The host did not answer within 10 seconds.</source>
        <translation>主机在 10 秒内没有响应。</translation>
    </message>
    <message>
        <source>The server answered, but not as a GenAuth API: %1</source>
        <translation>服务器有响应，但不是 GenAuth API：%1</translation>
    </message>
    <message>
        <source>The pool returned an error: %1</source>
        <translation>用户池返回错误：%1</translation>
    </message>
    <message>
        <source>This address cannot be used: %1</source>
        <translation>无法使用此地址：%1</translation>
    </message>
    <message>
        <source>The access key ID does not exist in this pool. Use the user pool ID, or the ID of a key pair from the pool&apos;s console.</source>
        <translation>用户池中没有此 Access Key ID。请使用用户池 ID，或用户池控制台中密钥对的 ID。</translation>
    </message>
    <message>
        <source>The access key secret is incorrect.</source>
        <translation>Access Key 密钥错误。</translation>
    </message>
    <message>
        <source>The pool rejected the signature and did not state the reason. Check the access key ID and secret. (%1)</source>
        <translation>用户池拒绝了签名且未说明原因。请检查 Access Key ID 及其密钥。（%1）</translation>
    </message>
    <message>
        <source>The access key is valid, but is not permitted to read the security settings: %1</source>
        <translation>Access Key 有效，但无权读取安全设置：%1</translation>
    </message>
    <message>
        <source>%1 A signature is valid for 15 minutes. Set the clock.</source>
        <translation>%1签名的有效时间为 15 分钟，请校准时钟。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ProgramHelp</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::ProgressLine</name>
    <message>
        <source>Waiting, %1 left</source>
        <translation>等待中，还剩 %1</translation>
    </message>
</context>
<context>
    <name>qrlogin::QrOverlay</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
</context>
<context>
    <name>qrlogin::QrView</name>
    <message>
        <source>No QR code yet</source>
        <translation>尚无二维码</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>qrlogin::ReachText</name>
    <message>
        <source>Cannot tell to which applications the settings apply. %1</source>
        <translation>无法判断设置适用于哪些应用。%1</translation>
    </message>
    <message>
        <source>%1 For %2 this is not known.</source>
        <translation>%1另有 %2无法判断。</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n 个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>With their own settings: %1. What you save here does not reach them. Only the web console shows and changes their settings.</source>
        <translation>有单独设置的应用：%1。此处保存的设置不会影响它们。只有网页控制台可以查看和修改它们的设置。</translation>
    </message>
    <message>
        <source>The application of this connection, “%1”, has its own settings. The settings below do not apply to it, and no API shows its own.</source>
        <translation>此连接的应用“%1”有单独的设置。下面的设置对它无效，也没有 API 可以读取它的设置。</translation>
    </message>
    <message>
        <source>GenAuth documentation, “Customize the security rules of this application”</source>
        <translation>GenAuth 文档“自定义此应用的安全规则”</translation>
    </message>
    <message>
        <source>Check these applications in the web console</source>
        <translation>在网页控制台检查这些应用</translation>
    </message>
    <message>
        <source>The application “%1” has its own settings, so the pool&apos;s settings do not apply to it. A difference does not mean that the pool is wrong.</source>
        <translation>应用“%1”有单独的设置，因此用户池的设置对它无效。存在差异不代表用户池有错误。</translation>
    </message>
    <message numerus="yes">
        <source>These settings apply to %1 of %n application(s).</source>
        <translation>
            <numerusform>这些设置适用于 %n 个应用中的 %1 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::RepeatSheet</name>
    <message>
        <source>Send this request again?</source>
        <translation>重新发送此请求？</translation>
    </message>
    <message>
        <source>Party: %1. Pool: “%2”</source>
        <extracomment>%1 is a party such as &quot;Phone&quot;, %2 the name of a pool</extracomment>
        <translation>发起方：%1。用户池：“%2”</translation>
    </message>
    <message>
        <source>Real users sign in through this pool, and this request may change it.</source>
        <translation>有真实用户通过此用户池登录，此请求可能会更改其数据。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ReportFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ReviewSheet</name>
    <message>
        <source>Review before saving</source>
        <translation>保存前核对</translation>
    </message>
    <message>
        <source>“%1”, a production pool</source>
        <translation>“%1”，生产环境用户池</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>试运行(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>Reason for the history (optional)</source>
        <translation>原因，记入历史记录（可选）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Real users sign in through this pool. To save, type its name: %1</source>
        <translation>有真实用户通过此用户池登录。要保存，请输入其名称：%1</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent. A save reads the pool again and writes only if its settings have not changed.</source>
        <translation>试运行：未发送任何内容。保存时会重新读取用户池，仅当其设置未变时才写入。</translation>
    </message>
    <message>
        <source>Because of this save</source>
        <translation>由本次保存引起</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>请求(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>qrlogin::RolloutChanges</name>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>qrlogin::RolloutReport</name>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>符合基线</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a number of pools, %2 what happened to them, such as &quot;written&quot;</extracomment>
        <translation>%1 个%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pool(s): %1</source>
        <translation>
            <numerusform>%n 个用户池：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Rollout %1</source>
        <translation>批量下发 %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Undoes rollout %1</source>
        <translation>撤销批量下发 %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>qrlogin::RolloutSheet</name>
    <message numerus="yes">
        <source>%n pool(s) will be written, one after the other. Each is read again first, and is written only if nobody has changed it.</source>
        <translation>
            <numerusform>将依次写入 %n 个用户池。写入前会重新读取，仅在没有其他人修改时才写入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>D&amp;ry run</source>
        <translation>试运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Reason for the histories (optional)</source>
        <translation>历史记录的原因（可选）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>原因(&amp;E)</translation>
    </message>
    <message>
        <source>Real users sign in through this pool. To write it, type its name: %1</source>
        <translation>真实用户通过此用户池登录。要写入，请输入其名称：%1</translation>
    </message>
    <message>
        <source>Dry run: reading the pools…</source>
        <translation>试运行：正在读取用户池…</translation>
    </message>
    <message>
        <source>Dry run: nothing was written. All pools are as shown, and would be written.</source>
        <translation>试运行：未写入任何内容。所有用户池与所示一致，可以写入。</translation>
    </message>
    <message>
        <source>Dry run: nothing was written. These pools have changed or cannot be read, and would not be written: %1</source>
        <translation>试运行：未写入任何内容。这些用户池已被修改或无法读取，将不会写入：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>qrlogin::RolloutsSheet</name>
    <message>
        <source>Rollouts</source>
        <translation>批量下发记录</translation>
    </message>
    <message>
        <source>Rollouts from this computer, newest first.</source>
        <translation>本机的批量下发，最新的在前。</translation>
    </message>
    <message>
        <source>The history of rollouts cannot be read: %1</source>
        <translation>无法读取批量下发的历史记录：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Undo of %1; %2</source>
        <translation>撤销 %1；%2</translation>
    </message>
    <message>
        <source>This console has not rolled out a baseline yet.</source>
        <translation>此控制台尚未下发过基线。</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Undo this rollout…</source>
        <translation>撤销此次下发(&amp;U)…</translation>
    </message>
    <message>
        <source>Puts back what the rollout changed, where nobody has changed it since</source>
        <translation>恢复此次下发所做的更改，此后被他人修改的除外</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Markdown (*.md);;Comma-separated values (*.csv);;JSON (*.json)</source>
        <translation>Markdown (*.md);;逗号分隔值 (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>qrlogin::RoomSheet</name>
    <message>
        <source>Let the room in</source>
        <translation>邀请现场观众</translation>
    </message>
    <message>
        <source>&amp;https</source>
        <translation>使用 https(&amp;H)</translation>
    </message>
    <message>
        <source>The people here scan the code on the wall with their own phones.</source>
        <translation>现场观众用自己的手机扫描大屏上的二维码。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an address and the name of its network device</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Any free port</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>端口(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>开放(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>This computer is not in a network. Connect it to the network of the phones, and open this again.</source>
        <translation>本机未接入网络。请将本机接入手机所在的网络，然后重新打开此窗口。</translation>
    </message>
    <message>
        <source>This opens an address of this computer.</source>
        <translation>这将开放本机的一个地址。</translation>
    </message>
    <message>
        <source>This opens %1 of this computer.</source>
        <translation>这将开放本机的地址 %1。</translation>
    </message>
    <message>
        <source>Everyone in the same network can open the phone page there, sign in as a demo user, and scan and approve the code on the wall.</source>
        <translation>同一网络中的任何人都可以在该地址打开手机页面，以演示用户身份登录，并对大屏上的二维码扫码和同意授权。</translation>
    </message>
    <message>
        <source>The phones reach an emulator for this room alone, with the settings of the open pool. They can neither change anything nor reach the pool itself.</source>
        <translation>手机访问的是专为本场准备的模拟用户池，其设置与当前用户池相同。手机既不能更改任何内容，也无法访问当前用户池。</translation>
    </message>
    <message>
        <source>Nothing leaves the network. The address closes with the presentation.</source>
        <translation>数据不会离开该网络。演示结束时，该地址随之关闭。</translation>
    </message>
    <message>
        <source>Phones warn about the certificate, which this computer makes for itself. The wall shows its fingerprint. With https, phones can use the live camera.</source>
        <translation>证书由本机自行签发，手机会发出警告，大屏上会显示证书指纹。使用 https 时，手机可以实时使用摄像头。</translation>
    </message>
    <message>
        <source>Without https, phones take a photo of the code. What they send is not encrypted on its way.</source>
        <translation>不使用 https 时，手机通过拍照识读二维码，传输的内容不加密。</translation>
    </message>
    <message>
        <source>Port %1 is in use. Enter another one.</source>
        <translation>端口 %1 已被占用，请输入其他端口。</translation>
    </message>
    <message>
        <source>The address cannot be opened. %1</source>
        <translation>无法开放该地址。%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::RoomWords</name>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds such as 4.2</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>正在决定…</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已取消授权</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>超时未决定</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message numerus="yes">
        <source>%n signed in</source>
        <translation>
            <numerusform>%n 人已登录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is &quot;12 signed in&quot;, %2 &quot;3 deciding&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deciding</source>
        <translation>
            <numerusform>%n 人正在决定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::SaveFile</name>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScanMeter</name>
    <message>
        <source>Reading…</source>
        <translation>正在识读…</translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>没有可识读的二维码</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法识读</translation>
    </message>
    <message>
        <source>Hard to read</source>
        <translation>难以识读</translation>
    </message>
    <message>
        <source>Readable up close</source>
        <translation>近距离可识读</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>可识读</translation>
    </message>
    <message>
        <source>Easily readable</source>
        <translation>极易识读</translation>
    </message>
    <message>
        <source>A reader does not find a QR code in these pixels, or reads another payload.</source>
        <translation>从这些像素中读不出二维码，或读出的内容不一致。</translation>
    </message>
    <message>
        <source>Readable at %1 % of its size, with %2 px of blur, or at %3 % of its contrast.</source>
        <translation>缩小到 %1 %、模糊 %2 像素或对比度降到 %3 % 时仍可识读。</translation>
    </message>
    <message>
        <source>Readability</source>
        <translation>可识读性</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScanText</name>
    <message>
        <source>this login&apos;s browser</source>
        <translation>此登录的浏览器</translation>
    </message>
    <message>
        <source>another page, from an image file</source>
        <translation>其他页面，来自图片文件</translation>
    </message>
    <message>
        <source>another page, from the clipboard</source>
        <translation>其他页面，来自剪贴板</translation>
    </message>
    <message>
        <source>another page, by drag and drop</source>
        <translation>其他页面，来自拖放</translation>
    </message>
    <message>
        <source>another page, from the screen</source>
        <translation>其他页面，来自屏幕区域</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>created %1 in the future, %2 left</source>
        <translation>自称生成于 %1之后，剩余 %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>not in the code; the phone uses %1</source>
        <translation>二维码未说明，手机使用“%1”</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>请求方</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>The image does not show a readable QR code. The code must be sharp and complete, with its margin.</source>
        <translation>图片中没有可识别的二维码。二维码须清晰、完整，并保留四周空白。</translation>
    </message>
    <message>
        <source>The image is too large: %1 megapixels, at most %2 are allowed. Crop it to the code.</source>
        <translation>图片过大：%1 百万像素，上限为 %2 百万像素。请裁剪出二维码部分。</translation>
    </message>
    <message>
        <source>Reading the image takes too long: more than %1 seconds. Crop it to the code.</source>
        <translation>识读图片超过 %1 秒，已中止。请裁剪出二维码部分。</translation>
    </message>
    <message>
        <source>The image could not be read: %1</source>
        <translation>无法识读图片：%1</translation>
    </message>
    <message>
        <source>This is not a readable image.</source>
        <translation>这不是可识别的图片。</translation>
    </message>
    <message>
        <source>This is not a readable image (%1).</source>
        <translation>这不是可识别的图片（%1）。</translation>
    </message>
    <message>
        <source>Scan failed: this is not a login QR code.</source>
        <translation>扫码失败：这不是登录二维码。</translation>
    </message>
    <message>
        <source>Scan failed: the login QR code is damaged (%1).</source>
        <translation>扫码失败：登录二维码已损坏（%1）。</translation>
    </message>
    <message>
        <source>Scan failed: this code is not for login. Its scene is “%1”.</source>
        <translation>扫码失败：此二维码不用于登录，其场景为“%1”。</translation>
    </message>
    <message>
        <source>Scan failed: this code belongs to user pool %1. This phone belongs to user pool %2.</source>
        <translation>扫码失败：此二维码属于用户池 %1，而此手机属于用户池 %2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Scan failed: the code expired %1 ago by the pool&apos;s clock.</source>
        <translation>扫码失败：按用户池的时钟，二维码已于 %1前过期。</translation>
    </message>
    <message>
        <source>Approved: the page receives a ticket.</source>
        <translation>已同意授权：页面将获得 ticket。</translation>
    </message>
    <message>
        <source>Declined: the user was not signed in.</source>
        <translation>已拒绝授权：无人登录。</translation>
    </message>
    <message numerus="yes">
        <source>The image shows %n login codes. Show the phone only one.</source>
        <translation>
            <numerusform>图片中有 %n 个登录二维码，请只向手机展示其中一个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenarioDetail</name>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Select a scenario to see its description, or a step to see its result.</source>
        <translation>选择用例可查看其说明，选择步骤可查看其结果。</translation>
    </message>
    <message>
        <source>Required settings</source>
        <translation>所需设置</translation>
    </message>
    <message>
        <source>Every step gave the expected result.</source>
        <translation>每一步均符合预期。</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>运行已停止。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>预期结果</translation>
    </message>
    <message>
        <source>As expected.</source>
        <translation>符合预期。</translation>
    </message>
    <message>
        <source>Response, secrets masked</source>
        <translation>响应（密钥已遮盖）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenarioText</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>手机 %1</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟用户池</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>reads the settings</source>
        <translation>读取设置</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>requests a QR code</source>
        <translation>请求二维码</translation>
    </message>
    <message>
        <source>queries the status</source>
        <translation>查询状态</translation>
    </message>
    <message>
        <source>signs in with an incorrect password</source>
        <translation>用错误的密码登录</translation>
    </message>
    <message>
        <source>signs in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>scans a tampered QR code</source>
        <translation>扫描被篡改的二维码</translation>
    </message>
    <message>
        <source>approves</source>
        <translation>同意授权</translation>
    </message>
    <message>
        <source>declines</source>
        <translation>取消授权</translation>
    </message>
    <message>
        <source>exchanges the ticket with an incorrect secret</source>
        <translation>使用错误的密钥换取令牌集</translation>
    </message>
    <message>
        <source>exchanges the ticket</source>
        <translation>使用 ticket 换取令牌集</translation>
    </message>
    <message>
        <source>sets a fault: %1</source>
        <translation>设置故障：%1</translation>
    </message>
    <message>
        <source>clears all faults</source>
        <translation>清除所有故障</translation>
    </message>
    <message>
        <source>advances by %1</source>
        <translation>前进 %1</translation>
    </message>
    <message>
        <source>advances until the QR code expires</source>
        <translation>前进到二维码过期时</translation>
    </message>
    <message>
        <source>advances until the ticket expires</source>
        <translation>前进到 ticket 过期时</translation>
    </message>
    <message>
        <source>advances until %1 before the QR code expires</source>
        <translation>前进到二维码过期前 %1</translation>
    </message>
    <message>
        <source>advances until %1 before the ticket expires</source>
        <translation>前进到 ticket 过期前 %1</translation>
    </message>
    <message>
        <source>advances until %1 after the QR code expires</source>
        <translation>前进到二维码过期后 %1</translation>
    </message>
    <message>
        <source>advances until %1 after the ticket expires</source>
        <translation>前进到 ticket 过期后 %1</translation>
    </message>
    <message>
        <source>another scene</source>
        <translation>场景（scene）不符</translation>
    </message>
    <message>
        <source>another user pool</source>
        <translation>属于其他用户池</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>The phone ignores the QR code: %1.</source>
        <translation>手机忽略此二维码：%1。</translation>
    </message>
    <message>
        <source>The step fails: %1.</source>
        <translation>此步骤失败：%1。</translation>
    </message>
    <message>
        <source>any failure</source>
        <translation>任何失败</translation>
    </message>
    <message>
        <source>The step succeeds.</source>
        <translation>此步骤成功。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 为 %2。</translation>
    </message>
    <message>
        <source>Present: %1.</source>
        <translation>包含：%1。</translation>
    </message>
    <message>
        <source>Absent: %1.</source>
        <translation>不包含：%1。</translation>
    </message>
    <message>
        <source>Only: %1.</source>
        <translation>仅包含：%1。</translation>
    </message>
    <message>
        <source>Duration: at least %1 ms.</source>
        <translation>耗时：至少 %1 毫秒。</translation>
    </message>
    <message>
        <source>Duration: at most %1 ms.</source>
        <translation>耗时：至多 %1 毫秒。</translation>
    </message>
    <message>
        <source>The step must succeed, but failed: %1</source>
        <translation>此步骤应当成功，实际失败：%1</translation>
    </message>
    <message>
        <source>The step must fail with %1, but succeeded.</source>
        <translation>此步骤应当以 %1 失败，实际成功。</translation>
    </message>
    <message>
        <source>The step must fail with %1, but failed with %2</source>
        <translation>此步骤应当以 %1 失败，实际以 %2 失败</translation>
    </message>
    <message>
        <source>The phone ignored the QR code: %1.</source>
        <translation>手机忽略了此二维码：%1。</translation>
    </message>
    <message>
        <source>The phone must ignore the QR code, but did not: %1.</source>
        <translation>手机应当忽略此二维码，实际未忽略：%1。</translation>
    </message>
    <message>
        <source>%1 must be %2, but is %3.</source>
        <translation>%1 应为 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>%1 is missing; it must be %2.</source>
        <translation>缺少 %1，应为 %2。</translation>
    </message>
    <message>
        <source>%1 must be absent, but is %2.</source>
        <translation>不应返回 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>Duration: %2 ms; expected at least %1 ms.</source>
        <translation>耗时 %2 毫秒，预期至少 %1 毫秒。</translation>
    </message>
    <message>
        <source>Duration: %2 ms; expected at most %1 ms.</source>
        <translation>耗时 %2 毫秒，预期至多 %1 毫秒。</translation>
    </message>
    <message>
        <source>This scenario sets the clock or faults. Only an emulator supports this.</source>
        <translation>此用例需要调整时钟或设置故障，只有模拟用户池支持。</translation>
    </message>
    <message>
        <source>This scenario needs more test users than the connection has.</source>
        <translation>此用例需要的测试用户多于该连接已有的数量。</translation>
    </message>
    <message>
        <source>This scenario requires settings that differ from the pool&apos;s.</source>
        <translation>此用例要求的设置与用户池的当前设置不同。</translation>
    </message>
    <message>
        <source>This scenario changes pool settings.</source>
        <translation>此用例会修改用户池的设置。</translation>
    </message>
    <message>
        <source>This scenario takes too long.</source>
        <translation>此用例耗时过长。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ignored: %1</source>
        <translation>已忽略：%1</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Not enforced</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未能验证</translation>
    </message>
    <message>
        <source>Verification failed. %1 %2: %3</source>
        <extracomment>%1 is a party, %2 its action, %3 the result</extracomment>
        <translation>无法验证。%1%2：%3</translation>
    </message>
    <message>
        <source>Cannot restore all settings and faults. %1</source>
        <translation>部分设置或故障未能恢复原状。%1</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>与预期不符</translation>
    </message>
    <message>
        <source>verifies the ID token</source>
        <translation>验证 ID 令牌</translation>
    </message>
    <message>
        <source>ends the QR code: MFA needed</source>
        <translation>结束二维码：需要 MFA</translation>
    </message>
    <message>
        <source>ends the QR code: error</source>
        <translation>结束二维码：错误</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已通过验证</translation>
    </message>
    <message>
        <source>does not verify</source>
        <translation>未通过验证</translation>
    </message>
    <message>
        <source>could not be verified</source>
        <translation>无法验证</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 令牌</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已通过验证</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未通过验证</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>单独设置</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenarioTree</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <translation>%1. %2%3</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenariosPage</name>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n 个用例</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the pool&apos;s clock: %1 left.</source>
        <translation>正在等待用户池的时间：剩余 %1。</translation>
    </message>
    <message>
        <source>Recording actions in the simulator.</source>
        <translation>正在录制模拟器中的操作。</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 skipped or not run.</source>
        <translation>%1 个通过，%2 个失败，%3 个跳过或未运行。</translation>
    </message>
    <message>
        <source>Open scenarios</source>
        <translation>打开用例</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>用例 (*.json)</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>保存用例</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>JUnit reports (*.xml)</source>
        <translation>JUnit 报告 (*.xml)</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Scripted logins with the expected result of each step</source>
        <translation>登录脚本，每一步都注明预期结果</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>全部运行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run selected</source>
        <translation>运行所选(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>On a new emulator</source>
        <translation>在新的模拟用户池上</translation>
    </message>
    <message>
        <source>No pool yet</source>
        <translation>尚无用户池</translation>
    </message>
    <message>
        <source>Where to run</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>A new emulator gets the settings that a scenario requires. The console changes settings of the open pool only if it is an emulator, and restores them.</source>
        <translation>新的模拟用户池会采用用例所需的设置。仅当当前用户池是模拟用户池时，控制台才会修改其设置，并在结束后恢复。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Re&amp;cord</source>
        <translation>录制(&amp;C)</translation>
    </message>
    <message>
        <source>Records actions in the simulator as a scenario</source>
        <translation>将模拟器中的操作录制为用例</translation>
    </message>
    <message>
        <source>Sav&amp;e scenario…</source>
        <translation>保存用例(&amp;D)…</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Saves the results as JUnit XML</source>
        <translation>将运行结果保存为 JUnit XML</translation>
    </message>
    <message>
        <source>Sign in with a new QR code in the simulator; existing QR codes are not recorded. Then stop the recording.</source>
        <translation>请在模拟器中用新生成的二维码登录，已有的二维码不会被录制。完成后请停止录制。</translation>
    </message>
    <message>
        <source>Nothing was recorded: the simulator did not use a new QR code.</source>
        <translation>未录制任何内容：模拟器中没有使用新的二维码。</translation>
    </message>
    <message>
        <source>Shows the selected scenarios in full screen, each step or caption at a press of a key</source>
        <translation>全屏演示所选用例，每按一次键显示一步或一条字幕</translation>
    </message>
    <message>
        <source>Prese&amp;nt</source>
        <translation>演示(&amp;N)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScreenRegion</name>
    <message>
        <source>Scan the screen</source>
        <translation>扫描屏幕</translation>
    </message>
    <message>
        <source>Drag over the QR code, or move with the arrow keys (Shift: resize) and press Enter. Esc cancels.</source>
        <translation>拖动鼠标框选二维码，或用方向键移动（按住 Shift 调整大小）后按 Enter。按 Esc 取消。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>qrlogin::SecretLabel</name>
    <message>
        <source>QR Login Console: access key secret of “%1”</source>
        <translation>QR Login Console：“%1”的 Access Key 密钥</translation>
    </message>
    <message>
        <source>QR Login Console: application secret of “%1”</source>
        <translation>QR Login Console：“%1”的应用密钥</translation>
    </message>
    <message>
        <source>QR Login Console: passwords of the test users of “%1”</source>
        <translation>QR Login Console：“%1”的测试用户密码</translation>
    </message>
</context>
<context>
    <name>qrlogin::ServeCommand</name>
    <message>
        <source>Run an emulator until Ctrl+C or SIGTERM.</source>
        <translation>运行模拟用户池，直到按下 Ctrl+C 或收到 SIGTERM。</translation>
    </message>
    <message>
        <source>The emulator did not start. %1</source>
        <translation>模拟用户池未能启动。%1</translation>
    </message>
    <message>
        <source>%1 is running at %2. Press Ctrl+C to stop it. For other terminals:</source>
        <translation>%1 已运行于 %2，按 Ctrl+C 停止。在其他终端中使用：</translation>
    </message>
    <message>
        <source>Application secret: %1</source>
        <translation>应用密钥：%1</translation>
    </message>
    <message>
        <source>Demo user %1, password %2</source>
        <translation>演示用户 %1，密码 %2</translation>
    </message>
    <message>
        <source>Control token: %1</source>
        <translation>控制令牌：%1</translation>
    </message>
    <message>
        <source>EMULATOR: its QR codes, keys and tokens are not valid elsewhere.</source>
        <translation>EMULATOR（模拟用户池）：其二维码、密钥和令牌在别处无效。</translation>
    </message>
    <message>
        <source>Demo page with QR code login: open %1/ in a browser.</source>
        <translation>演示页面（扫码登录）：请在浏览器中打开 %1/。</translation>
    </message>
    <message>
        <source>User pool secret: %1</source>
        <translation>用户池密钥：%1</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the certificate: %1</source>
        <translation>证书的 SHA-256 指纹：%1</translation>
    </message>
    <message>
        <source>Phone page that plays the app: open %1/phone on a phone or in a browser.</source>
        <translation>扮演 App 的手机页面：请在手机或浏览器中打开 %1/phone。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ServeOptions</name>
    <message>
        <source>Port to listen on. Default: any free port.</source>
        <translation>监听的端口。默认：任一空闲端口。</translation>
    </message>
    <message>
        <source>Store the emulator&apos;s data in this directory. Default: in memory.</source>
        <translation>将模拟用户池的数据保存在此目录。默认：仅保存在内存中。</translation>
    </message>
    <message>
        <source>Read users from this file. Default: demo users.</source>
        <translation>从此文件读取用户。默认：演示用户。</translation>
    </message>
    <message>
        <source>Read applications from this file. Default: demo applications.</source>
        <translation>从此文件读取应用。默认：演示应用。</translation>
    </message>
    <message>
        <source>Seed for IDs, keys, tokens and faults. The same seed gives the same values.</source>
        <translation>ID、密钥、令牌和故障的随机种子。种子相同，结果相同。</translation>
    </message>
    <message>
        <source>Address of this computer to listen on, reachable from the network. Default: 127.0.0.1 (this computer only).</source>
        <translation>监听的本机地址，可供网络访问。默认：127.0.0.1（仅限本机访问）。</translation>
    </message>
    <message>
        <source>Allow requests from web pages of this origin, such as https://login.example.com. You can repeat this option.</source>
        <translation>允许来自此来源（origin）网页的请求，例如 https://login.example.com。可重复指定。</translation>
    </message>
    <message>
        <source>Allow clients to use this host name or address for the emulator, such as 10.0.2.2 (Android emulator) or host.docker.internal (container). You can repeat this option.</source>
        <translation>允许客户端以此主机名或地址访问模拟用户池，例如 10.0.2.2（Android 模拟器）或 host.docker.internal（容器）。可重复指定。</translation>
    </message>
    <message>
        <source>Print address, keys and users as one line of JSON.</source>
        <translation>以一行 JSON 输出地址、密钥和用户。</translation>
    </message>
    <message>
        <source>Write one line of JSON to standard error for each request.</source>
        <translation>每个请求向标准错误输出一行 JSON。</translation>
    </message>
    <message>
        <source>--port must be a number from 0 to 65535.</source>
        <translation>--port 必须为 0 至 65535 之间的数字。</translation>
    </message>
    <message>
        <source>--seed must be a number from 0 to 4294967295.</source>
        <translation>--seed 必须为 0 至 4294967295 之间的数字。</translation>
    </message>
    <message>
        <source>%1 is not an origin. Example: https://login.example.com</source>
        <translation>%1 不是有效的来源（origin）。示例：https://login.example.com</translation>
    </message>
    <message>
        <source>%1 is not a host name or address without a port. Example: host.docker.internal</source>
        <translation>%1 不是不带端口的主机名或地址。示例：host.docker.internal</translation>
    </message>
    <message>
        <source>--listen must be one address of this computer, such as 192.168.1.5, not %1.</source>
        <translation>--listen 必须为本机的一个地址，例如 192.168.1.5，而不能是 %1。</translation>
    </message>
    <message>
        <source>Anyone on the network can reach this emulator at %1 and read its unencrypted traffic. Do not enter real data. Clients that use another name for it, such as host.docker.internal, need --allow-host NAME.</source>
        <translation>网络上的任何人都能通过 %1 访问此模拟用户池，并读取未加密的通信。请勿输入真实数据。以其他名称（例如 host.docker.internal）访问的客户端需要 --allow-host NAME。</translation>
    </message>
    <message>
        <source>Anyone who knows the --seed value can compute the keys and the control token.</source>
        <translation>知道 --seed 值的任何人都能推算出密钥和控制令牌。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB.</source>
        <translation>%1 大于 1 MiB。</translation>
    </message>
    <message>
        <source>%1 does not contain a valid list of users: %2</source>
        <translation>%1 中没有有效的用户列表：%2</translation>
    </message>
    <message>
        <source>%1 does not contain a valid list of applications: %2</source>
        <translation>%1 中没有有效的应用列表：%2</translation>
    </message>
    <message>
        <source>Use https, with a certificate that the emulator makes for the address and prints the fingerprint of.</source>
        <translation>使用 https，模拟用户池为该地址生成证书并输出其指纹。</translation>
    </message>
    <message>
        <source>With --tls and --key: use this certificate, a PEM file, followed by those of its issuers.</source>
        <translation>与 --tls 和 --key 一起：使用此证书（PEM 文件），其后可跟各级签发者的证书。</translation>
    </message>
    <message>
        <source>With --tls and --cert: the private key, a PEM file without a passphrase.</source>
        <translation>与 --tls 和 --cert 一起：私钥（没有口令的 PEM 文件）。</translation>
    </message>
    <message>
        <source>Anyone on the network can reach this emulator at %1. Do not enter real data. Clients that use another name for it, such as host.docker.internal, need --allow-host NAME.</source>
        <translation>网络上的任何人都能通过 %1 访问此模拟用户池。请勿输入真实数据。以其他名称（例如 host.docker.internal）访问的客户端需要 --allow-host NAME。</translation>
    </message>
    <message>
        <source>--cert and --key need each other.</source>
        <translation>--cert 和 --key 必须一起使用。</translation>
    </message>
    <message>
        <source>--cert and --key need --tls.</source>
        <translation>--cert 和 --key 需要 --tls。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be used: %3.</source>
        <translation>无法使用 %1 和 %2：%3。</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingRow</name>
    <message>
        <source> · saved: %1</source>
        <translation> · 已保存的值：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Reset this setting</source>
        <translation>重置此项设置</translation>
    </message>
    <message>
        <source>Reset to &amp;saved value: %1</source>
        <translation>恢复为已保存的值(&amp;S)：%1</translation>
    </message>
    <message>
        <source> · changed in the pool, was: %1</source>
        <translation> · 用户池中已更改，原值：%1</translation>
    </message>
    <message>
        <source>Reset to documented &amp;default: %1</source>
        <translation>重置为文档默认值(&amp;D)：%1</translation>
    </message>
    <message>
        <source>%1 · documented default: %2 (%3)</source>
        <extracomment>%1 is the name of a setting in the API, %2 its default value, %3 where that is documented</extracomment>
        <translation>%1 · 文档默认值：%2（%3）</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingText</name>
    <message>
        <source>QR code validity period</source>
        <translation>二维码有效时间</translation>
    </message>
    <message>
        <source>Ticket validity period</source>
        <translation>ticket 有效时间</translation>
    </message>
    <message>
        <source>Return complete user information in the QR code status query interface</source>
        <translation>在查询二维码状态接口返回完整用户信息</translation>
    </message>
    <message>
        <source>Allow the ticket to be exchanged for user information in the browser</source>
        <translation>允许在浏览器使用 ticket 换取用户信息</translation>
    </message>
    <message>
        <source>How long users can scan and approve a QR code. Applies to QR codes generated after you save.</source>
        <translation>用户可以扫码并同意授权的时长。对保存后生成的二维码生效。</translation>
    </message>
    <message>
        <source>How long the site can exchange the ticket after the user approves. A ticket can be used once.</source>
        <translation>用户同意授权后，网站可使用 ticket 换取用户信息的时长。每个 ticket 只能使用一次。</translation>
    </message>
    <message>
        <source>The status query does not check permissions. On: anyone who polls gets complete user information, including the login token. Off: the query returns only the nickname and avatar.</source>
        <translation>状态查询接口不校验权限。开启时，任何人轮询都能获得包含登录令牌的完整用户信息；关闭时，仅返回昵称和头像。</translation>
    </message>
    <message>
        <source>Off: only a server with the application secret can exchange a ticket. On: a page can exchange a ticket without a secret.</source>
        <translation>关闭时，只有持有应用密钥的后端才能使用 ticket 换取用户信息；开启时，页面无需密钥即可换取。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A number of seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Must be between %1 and %2.</source>
        <translation>必须在 %1到 %2之间。</translation>
    </message>
    <message>
        <source>pool settings page; the application page says On</source>
        <translation>用户池设置文档；应用文档则写“开启”</translation>
    </message>
    <message>
        <source>pool settings page</source>
        <translation>用户池设置文档</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsCommand</name>
    <message>
        <source>For set and apply: show the changes, but do not save them.</source>
        <translation>用于 set 和 apply：只显示更改，不保存。</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Show, compare and change the settings of a user pool.</source>
        <translation>查看、比较和修改用户池的设置。</translation>
    </message>
    <message>
        <source>Use --dry-run only with set or apply.</source>
        <translation>--dry-run 只能与 set 或 apply 一起使用。</translation>
    </message>
    <message>
        <source>%1 takes exactly one file.</source>
        <translation>%1 需要且只需要一个文件。</translation>
    </message>
    <message>
        <source>Specify an action: get, set, diff, apply or advise.</source>
        <translation>请指定操作：get、set、diff、apply 或 advise。</translation>
    </message>
    <message>
        <source>%1 does not take arguments.</source>
        <translation>%1 不接受参数。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1</source>
        <translation>无法读取标准输入：%1</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>show the settings; with --json, as a document</source>
        <translation>显示设置；使用 --json 时输出为文档</translation>
    </message>
    <message>
        <source>change settings: qrcodeExpiresIn, ticketExpiresIn (seconds, or 3m, 1h, 2d), returnFullUserInfo, allowExchangeUserInfoFromBrowser (on, off)</source>
        <translation>修改设置：qrcodeExpiresIn、ticketExpiresIn（秒数，或 3m、1h、2d）、returnFullUserInfo、allowExchangeUserInfoFromBrowser（on、off）</translation>
    </message>
    <message>
        <source>compare the pool with a document; - reads standard input</source>
        <translation>比较用户池与文档；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>save the settings of the document</source>
        <translation>保存文档中的设置</translation>
    </message>
    <message>
        <source>recommend changes</source>
        <translation>给出修改建议</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsFooter</name>
    <message>
        <source>Waiting for the pool…</source>
        <translation>正在等待用户池…</translation>
    </message>
    <message>
        <source>Reading the pool&apos;s settings…</source>
        <translation>正在读取用户池设置…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>Waiting for your choice</source>
        <translation>等待选择</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n 项未保存的更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>%1 已保存</translation>
    </message>
    <message>
        <source>No unsaved changes</source>
        <translation>没有未保存的更改</translation>
    </message>
    <message>
        <source>Pool last read %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>%1 读取用户池</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>恢复默认值(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsHeader</name>
    <message>
        <source>App Scan Code Login Web Custom Configuration</source>
        <translation>App 扫码登录 Web 自定义配置</translation>
    </message>
    <message>
        <source>Security Settings</source>
        <translation>安全设置</translation>
    </message>
    <message>
        <source>Basic Settings</source>
        <translation>基础设置</translation>
    </message>
    <message>
        <source>Login Settings</source>
        <translation>登录设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History of the changes that this console saved</source>
        <translation>历史记录：此控制台保存的更改</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>导入设置(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport settings…</source>
        <translation>导出设置(&amp;X)…</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新加载(&amp;L)</translation>
    </message>
    <message>
        <source>Reads the pool&apos;s settings again and keeps unsaved changes</source>
        <translation>从用户池重新读取设置，保留未保存的更改</translation>
    </message>
    <message>
        <source>Verif&amp;y…</source>
        <translation>验证(&amp;Y)…</translation>
    </message>
    <message>
        <source>Tests that the pool enforces its settings</source>
        <translation>通过实际登录验证用户池的设置是否生效</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsImportExport</name>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsPage</name>
    <message>
        <source>Validity periods</source>
        <translation>有效时间</translation>
    </message>
    <message>
        <source>Browser permissions</source>
        <translation>浏览器权限</translation>
    </message>
    <message>
        <source>Saved, but the history was not updated: %1</source>
        <translation>已保存，但未能记入历史记录：%1</translation>
    </message>
    <message>
        <source>Unsaved changes from %1 exist.</source>
        <translation>存在 %1 的未保存更改。</translation>
    </message>
    <message>
        <source>Disc&amp;ard</source>
        <translation>放弃(&amp;O)</translation>
    </message>
    <message>
        <source>Restor&amp;e</source>
        <translation>恢复(&amp;E)</translation>
    </message>
    <message>
        <source>A crash would lose the unsaved changes, because they cannot be stored. (%1)</source>
        <translation>无法存储未保存的更改，程序崩溃时会丢失。（%1）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsState</name>
    <message>
        <source>No user pool is open</source>
        <translation>未打开用户池</translation>
    </message>
    <message>
        <source>Add a connection to a user pool, or open one in Pools.</source>
        <translation>请添加用户池连接，或在“用户池”页面打开一个用户池。</translation>
    </message>
    <message>
        <source>The settings of “%1” could not be read</source>
        <translation>无法读取“%1”的设置</translation>
    </message>
    <message>
        <source>Reading the settings of “%1”…</source>
        <translation>正在读取“%1”的设置…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit connection</source>
        <translation>编辑连接(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Add a pool…</source>
        <translation>添加用户池(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsTextOutput</name>
    <message>
        <source>The settings do not differ.</source>
        <translation>设置没有差异。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>There are no changes to save.</source>
        <translation>没有需要保存的更改。</translation>
    </message>
    <message>
        <source>Dry run: the settings were not saved.</source>
        <translation>试运行：未保存设置。</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The settings follow all recommendations.</source>
        <translation>各项设置符合所有建议。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>The settings were not changed.</source>
        <translation>未更改任何设置。</translation>
    </message>
</context>
<context>
    <name>qrlogin::SimulateCommand</name>
    <message>
        <source>Run all built-in scenarios.</source>
        <translation>运行全部内置用例。</translation>
    </message>
    <message>
        <source>List the built-in scenarios.</source>
        <translation>列出内置用例。</translation>
    </message>
    <message>
        <source>How to handle the settings that a scenario requires: apply saves them to the pool and restores the old settings afterwards, require skips the scenario if the pool&apos;s settings differ, keep runs the scenario with the pool&apos;s settings. Default: apply on an emulator, require on other pools.</source>
        <translation>如何处理用例要求的设置：apply 将其保存到用户池，结束后恢复原设置；require 在用户池的设置不同时跳过用例；keep 按用户池的当前设置运行。默认：模拟用户池为 apply，其他用户池为 require。</translation>
    </message>
    <message>
        <source>Write a JUnit XML report to this file. For standard output: -. Results then go to standard error.</source>
        <translation>将 JUnit XML 报告写入此文件。使用 - 写到标准输出，此时运行结果写到标准错误。</translation>
    </message>
    <message>
        <source>Run scenarios on a user pool step by step, and report the step that failed.</source>
        <translation>在用户池上逐步运行用例，并报告失败的步骤。</translation>
    </message>
    <message>
        <source>--settings must be apply, require or keep.</source>
        <translation>--settings 必须为 apply、require 或 keep。</translation>
    </message>
    <message>
        <source>--json and --junit - cannot both use standard output.</source>
        <translation>--json 和 --junit - 不能同时使用标准输出。</translation>
    </message>
    <message>
        <source>Specify scenarios: files, names from --list, or --all.</source>
        <translation>请指定用例：文件、--list 中的名称或 --all。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Print one JSON object when all scenarios have finished.</source>
        <translation>全部用例结束后输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>File, or a name from --list.</source>
        <translation>文件，或 --list 列出的名称。</translation>
    </message>
</context>
<context>
    <name>qrlogin::Simulation</name>
    <message numerus="yes">
        <source> (%n steps, %1 s)</source>
        <translation>
            <numerusform>（%n 步，%1 秒）</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1: %2 %3</source>
        <translation>第 %1 步：%2%3</translation>
    </message>
    <message>
        <source>All scenarios were skipped.</source>
        <translation>所有用例均已跳过。</translation>
    </message>
    <message>
        <source>%1, step %2 of %3: %4 %5</source>
        <translation>%1，第 %2/%3 步：%4%5</translation>
    </message>
</context>
<context>
    <name>qrlogin::SimulatorPage</name>
    <message>
        <source>Simulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>One login, from the QR code to the token set</source>
        <translation>一次完整的登录：从二维码到令牌集</translation>
    </message>
    <message>
        <source>Login %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>关闭（%1）</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>QR code %1</source>
        <translation>二维码 %1</translation>
    </message>
    <message>
        <source>&amp;New login</source>
        <translation>新建登录(&amp;N)</translation>
    </message>
    <message>
        <source>Adds a login with its own QR code and parties (%1)</source>
        <translation>添加一个登录，使用单独的二维码和各方（%1）</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录列表</translation>
    </message>
    <message>
        <source>Next act</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Play whole login</source>
        <translation>播放完整登录</translation>
    </message>
    <message>
        <source>New login</source>
        <translation>新建登录</translation>
    </message>
    <message>
        <source>Close login</source>
        <translation>关闭登录</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>No user pool is open</source>
        <translation>未打开用户池</translation>
    </message>
    <message>
        <source>A login needs a pool. Open one in Pools, or wait for the demo pool.</source>
        <translation>登录需要用户池。请在“用户池”中打开一个，或等待演示用户池。</translation>
    </message>
    <message>
        <source>Guided demo</source>
        <translation>导览演示</translation>
    </message>
    <message>
        <source>Let the room in…</source>
        <translation>邀请现场观众…</translation>
    </message>
</context>
<context>
    <name>qrlogin::StartBanner</name>
    <message>
        <source>The emulator did not start: another console or emulator uses its data directory. (%1)</source>
        <translation>模拟用户池未能启动：另一个控制台或模拟用户池正在使用其数据目录。（%1）</translation>
    </message>
    <message>
        <source>The emulator did not start. (%1)</source>
        <translation>模拟用户池未能启动。（%1）</translation>
    </message>
    <message>
        <source>Show the &amp;other window</source>
        <translation>显示另一个窗口(&amp;O)</translation>
    </message>
    <message>
        <source>The other program does not have a window. End it, or run in memory.</source>
        <translation>另一个程序没有窗口。请结束该程序，或在内存中运行。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Run in &amp;memory</source>
        <translation>在内存中运行(&amp;M)</translation>
    </message>
    <message>
        <source>Starts an empty emulator. Its data ends with this console.</source>
        <translation>启动空的模拟用户池。退出控制台后数据不保留。</translation>
    </message>
    <message>
        <source>You last worked with “%1”.</source>
        <translation>上次使用的用户池是“%1”。</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>继续使用</translation>
    </message>
    <message>
        <source>The demo pool is built in and runs on this computer. Try everything here, then add your own pool.</source>
        <translation>演示用户池已内置，在本机运行。可以先在这里试用全部功能，再添加自己的用户池。</translation>
    </message>
    <message>
        <source>Add your own pool…</source>
        <translation>添加自己的用户池…</translation>
    </message>
    <message>
        <source>Try a login</source>
        <translation>试一次登录</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatesCard</name>
    <message>
        <source>No QR code yet.</source>
        <translation>尚无二维码。</translation>
    </message>
    <message>
        <source>QR code of another page: %1</source>
        <translation>其他页面的二维码：%1</translation>
    </message>
    <message>
        <source>QR code of the browser: %1</source>
        <translation>浏览器的二维码：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatesMap</name>
    <message>
        <source>scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>expire</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换取</translation>
    </message>
    <message>
        <source>Ticket used</source>
        <translation>ticket 已使用</translation>
    </message>
    <message>
        <source>Ticket expired</source>
        <translation>ticket 已过期</translation>
    </message>
    <message>
        <source>States of the QR code</source>
        <translation>二维码的状态</translation>
    </message>
    <message>
        <source>State unknown: no QR code yet, or the pool returned an error.</source>
        <translation>状态未知：尚无二维码，或用户池返回错误。</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>当前：%1。</translation>
    </message>
    <message>
        <source>%1 Earlier: %2.</source>
        <extracomment>%1 is a sentence, %2 a list of states</extracomment>
        <translation>%1此前：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatusPill</name>
    <message>
        <source>Not scanned</source>
        <translation>未扫码</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>Authorized</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>MFA required</source>
        <translation>需要 MFA</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>出错</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatusPreviewCard</name>
    <message>
        <source>Anyone who knows the QR code ID gets the login tokens in this response.</source>
        <translation>知道二维码 ID 的任何人都能从此响应中获得登录令牌。</translation>
    </message>
    <message>
        <source>This response does not contain a login token.</source>
        <translation>此响应中不含登录令牌。</translation>
    </message>
    <message>
        <source>Lines marked + or − change with the next save.</source>
        <translation>标有 + 或 − 的行将在下次保存后变化。</translation>
    </message>
    <message>
        <source>What a browser sees</source>
        <translation>浏览器所见</translation>
    </message>
    <message>
        <source>Response of the status query, which anyone may send, with the values on this page</source>
        <translation>任何人查询二维码状态时，按本页设置得到的响应</translation>
    </message>
    <message>
        <source>QR code state</source>
        <translation>二维码状态</translation>
    </message>
    <message>
        <source>Status query response</source>
        <translation>状态查询接口的响应</translation>
    </message>
</context>
<context>
    <name>qrlogin::StepList</name>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Now, step %1 of %2: %3</source>
        <translation>当前第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>随后：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::TagMark</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>qrlogin::TicketClock</name>
    <message>
        <source>The time left for the ticket is not known: the pool&apos;s settings are not loaded.</source>
        <translation>ticket 的剩余有效时间未知：尚未加载用户池的设置。</translation>
    </message>
    <message>
        <source>Ticket received. It can be exchanged once within its validity period.</source>
        <translation>已收到 ticket，在有效时间内只能换取一次。</translation>
    </message>
    <message>
        <source>The ticket has expired by the pool&apos;s clock.</source>
        <translation>按用户池的时钟，ticket 已过期。</translation>
    </message>
    <message>
        <source>Time left to exchange the ticket</source>
        <translation>换取 ticket 的剩余时间</translation>
    </message>
</context>
<context>
    <name>qrlogin::TimelineModel</name>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>接口调用</translation>
    </message>
    <message>
        <source>State or result</source>
        <translation>状态或结果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) with this result, the last at %1</source>
        <translation>
            <numerusform>%n 次轮询得到此结果，最后一次在 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>The QR code is not in a state</source>
        <translation>二维码的当前状态不允许此操作</translation>
    </message>
    <message>
        <source>Shows the selected request in the Inspector</source>
        <translation>在请求检查中查看所选请求</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>查看(&amp;J)</translation>
    </message>
    <message>
        <source>Show in the Inspector</source>
        <translation>在请求检查中查看</translation>
    </message>
    <message>
        <source>Clear the timeline</source>
        <translation>清空时间线</translation>
    </message>
</context>
<context>
    <name>qrlogin::TokenSheet</name>
    <message>
        <source>Claims of the ID token</source>
        <translation>ID 令牌的声明</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrlogin::TokenTable</name>
    <message>
        <source>Claims of the ID token</source>
        <translation>ID 令牌的声明</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>qrlogin::TokenText</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>Signed by a published key of the pool (RS256).</source>
        <translation>由用户池公布的密钥签名（RS256）。</translation>
    </message>
    <message>
        <source>Signed by the pool&apos;s published key %1 (RS256).</source>
        <translation>由用户池公布的密钥 %1 签名（RS256）。</translation>
    </message>
    <message>
        <source>Signed with the application secret (HS256).</source>
        <translation>使用应用密钥签名（HS256）。</translation>
    </message>
    <message>
        <source>The text is not a JSON Web Token.</source>
        <translation>此文本不是 JSON Web Token。</translation>
    </message>
    <message>
        <source>The token is not signed.</source>
        <translation>令牌没有签名。</translation>
    </message>
    <message>
        <source>The pool does not publish a key for this signature.</source>
        <translation>用户池没有公布此签名对应的密钥。</translation>
    </message>
    <message>
        <source>The pool does not publish the key %1.</source>
        <translation>用户池没有公布密钥 %1。</translation>
    </message>
    <message>
        <source>The published key is not an RSA key of at least 2048 bits.</source>
        <translation>公布的密钥不是 2048 位以上的 RSA 密钥。</translation>
    </message>
    <message>
        <source>The signature does not match the token.</source>
        <translation>签名与令牌不符。</translation>
    </message>
    <message>
        <source>This program cannot verify the algorithm %1.</source>
        <translation>本程序无法验证算法 %1。</translation>
    </message>
    <message>
        <source>The pool&apos;s published keys cannot be read: %1</source>
        <translation>无法读取用户池公布的密钥：%1</translation>
    </message>
    <message>
        <source>The pool&apos;s published keys cannot be read.</source>
        <translation>无法读取用户池公布的密钥。</translation>
    </message>
    <message>
        <source>The application secret is not known, so HS256 cannot be verified.</source>
        <translation>应用密钥未知，无法验证 HS256。</translation>
    </message>
    <message>
        <source>It is the application host of this connection.</source>
        <translation>是此连接的应用地址。</translation>
    </message>
    <message>
        <source>It contains the application ID of this connection.</source>
        <translation>包含此连接的应用 ID。</translation>
    </message>
    <message>
        <source>By the pool&apos;s clock, the token is valid until %1.</source>
        <translation>按用户池的时钟，令牌在 %1 之前有效。</translation>
    </message>
    <message>
        <source>The claim is missing.</source>
        <translation>缺少此声明。</translation>
    </message>
    <message>
        <source>Must be %1, is %2.</source>
        <translation>必须为 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>The token expired at %1. The pool&apos;s time is %2.</source>
        <translation>令牌已于 %1 过期，用户池的时间为 %2。</translation>
    </message>
    <message>
        <source>The token is not valid before %1. The pool&apos;s time is %2.</source>
        <translation>令牌在 %1 之前无效，用户池的时间为 %2。</translation>
    </message>
    <message>
        <source>The ID token is verified: signature, issuer, audience and expiry are correct.</source>
        <translation>ID 令牌已通过验证：签名、签发者、受众和过期时间均正确。</translation>
    </message>
    <message>
        <source>The ID token does not verify. A site must reject this login.</source>
        <translation>ID 令牌未通过验证，网站必须拒绝此次登录。</translation>
    </message>
    <message>
        <source>The ID token could not be verified completely.</source>
        <translation>ID 令牌无法完整验证。</translation>
    </message>
</context>
<context>
    <name>qrlogin::TrafficTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>qrlogin::TrafficText</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>qrlogin::TruthTable</name>
    <message>
        <source>user information</source>
        <translation>用户信息</translation>
    </message>
    <message>
        <source>token set, ticket, brief user info</source>
        <translation>令牌集、ticket、简要用户信息</translation>
    </message>
    <message>
        <source>ticket, brief user info</source>
        <translation>ticket、简要用户信息</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>真值表</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Matches the settings</source>
        <translation>符合设置</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>What the status query returns to the observer</source>
        <translation>状态查询接口返回给旁观者的内容</translation>
    </message>
    <message>
        <source>What the browser gets for the ticket</source>
        <translation>浏览器用 ticket 换得的内容</translation>
    </message>
    <message>
        <source>What the backend then gets for the ticket</source>
        <translation>随后后端用 ticket 换得的内容</translation>
    </message>
    <message>
        <source>User info: %1
Exchange: %2</source>
        <translation>完整用户信息：%1
浏览器换取：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::TypedPeriod</name>
    <message>
        <source>Enter a number.</source>
        <translation>请填写数值。</translation>
    </message>
    <message>
        <source>A period cannot be negative.</source>
        <translation>有效时间不能为负数。</translation>
    </message>
    <message>
        <source>Enter whole numbers without a point or comma, such as 90 s or 1 h 30 min.</source>
        <translation>请填写整数，不要使用小数点或逗号，例如 90 秒或 1 小时 30 分钟。</translation>
    </message>
    <message>
        <source>“%1” is not a unit. Use s, min, h or d.</source>
        <translation>“%1”不是时间单位，请使用秒、分钟、小时或天。</translation>
    </message>
    <message>
        <source>“%1” needs a number before it.</source>
        <translation>“%1”之前需要数值。</translation>
    </message>
    <message>
        <source>“%1” needs a unit: s, min, h or d.</source>
        <translation>“%1”需要单位：秒、分钟、小时或天。</translation>
    </message>
    <message>
        <source>“%1” repeats a unit.</source>
        <translation>“%1”的单位重复。</translation>
    </message>
    <message>
        <source>Enter the larger unit first: “%1” comes too late.</source>
        <translation>请先填写较大的单位：“%1”的位置太靠后。</translation>
    </message>
    <message>
        <source>This period is too long.</source>
        <translation>时间过长。</translation>
    </message>
</context>
<context>
    <name>qrlogin::UserSheet</name>
    <message>
        <source>Add a user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Edit the user</source>
        <translation>编辑用户</translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Username</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Display &amp;name</source>
        <translation>显示名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>手机号(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;ompany</source>
        <translation>公司(&amp;O)</translation>
    </message>
    <message>
        <source>optional; default: the username</source>
        <translation>可选；默认使用用户名</translation>
    </message>
    <message>
        <source>Emulator passwords are stored in plain text. Do not use real passwords.</source>
        <translation>模拟用户池的密码以明文存储，请勿使用真实密码。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>qrlogin::UsersCard</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Unloc&amp;k</source>
        <translation>解锁(&amp;K)</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>锁定(&amp;K)</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Locked users cannot sign in, and their tokens stop working</source>
        <translation>被锁定的用户无法登录，其令牌也会失效</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录次数</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>添加用户(&amp;A)…</translation>
    </message>
    <message>
        <source>Edit this user…</source>
        <translation>编辑此用户…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifyCommand</name>
    <message>
        <source>Do not ask for confirmation.</source>
        <translation>不要求确认。</translation>
    </message>
    <message>
        <source>Do not wait for validity periods longer than this.</source>
        <translation>不等待超过此时长的有效时间。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Print one JSON object that includes the evidence.</source>
        <translation>输出一个包含证据的 JSON 对象。</translation>
    </message>
    <message>
        <source>Verify that a user pool enforces its four settings: sign in a test user, and check what each party receives. The command does not change the pool.</source>
        <translation>验证用户池的四项设置是否生效：让测试用户登录，并检查各参与方收到的内容。不会修改用户池。</translation>
    </message>
    <message>
        <source>--longest must be a number of seconds.</source>
        <translation>--longest 必须为秒数。</translation>
    </message>
    <message>
        <source>Pool: %1, %2</source>
        <translation>用户池：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>The verification requests %n QR code(s)</source>
        <translation>
            <numerusform>验证将请求 %n 个二维码，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and signs in %1 with %n of them.</source>
        <translation>
            <numerusform>并用其中 %n 个让 %1 登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>The verification takes up to %1.</source>
        <translation>验证最长需要 %1。</translation>
    </message>
    <message>
        <source>The verification does not change the pool. Continue? [y/N] </source>
        <translation>验证不会修改用户池。是否继续？[y/N] </translation>
    </message>
    <message>
        <source>The verification did not run. Use --yes to skip this question.</source>
        <translation>未运行验证。使用 --yes 可跳过此确认。</translation>
    </message>
    <message>
        <source>The verification was stopped.</source>
        <translation>验证已停止。</translation>
    </message>
    <message>
        <source>The verification needs a test user. Add one to the connection in the console, or set QRLOGIN_TEST_USER and QRLOGIN_TEST_PASSWORD.</source>
        <translation>验证需要测试用户。请在控制台的连接中添加，或设置 QRLOGIN_TEST_USER 和 QRLOGIN_TEST_PASSWORD。</translation>
    </message>
    <message>
        <source>Not observed, because a period is longer than --longest or the application secret is missing: %1</source>
        <translation>因有效时间超过 --longest 或缺少应用密钥而不观察：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifySheet</name>
    <message>
        <source>%1  %2 %3</source>
        <extracomment>A moment of a verification: %1 since it began, %2 who, %3 does what</extracomment>
        <translation>%1  %2%3</translation>
    </message>
    <message>
        <source>Verify the settings</source>
        <translation>验证设置</translation>
    </message>
    <message>
        <source>“%1”, a production pool</source>
        <translation>“%1”，生产环境用户池</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Setting and evidence</source>
        <translation>设置与证据</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save &amp;evidence…</source>
        <translation>保存证据(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>验证(&amp;Y)</translation>
    </message>
    <message>
        <source>Verification requires a test user. Add one to the connection on the Pools page.</source>
        <translation>验证需要一个测试用户，请在“用户池”页面为此连接添加。</translation>
    </message>
    <message>
        <source>Reading the pool&apos;s settings…</source>
        <translation>正在读取用户池设置…</translation>
    </message>
    <message numerus="yes">
        <source>It requests %n QR code(s).</source>
        <translation>
            <numerusform>请求 %n 个二维码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It signs in the test user %1 with %n of them.</source>
        <translation>
            <numerusform>用其中 %n 个让测试用户 %1 登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>It checks what the browser, the observer and the backend receive before and after both periods end.</source>
        <translation>检查浏览器、旁观者和后端在两个有效时间结束前后收到的内容。</translation>
    </message>
    <message>
        <source>It takes up to %1, until the validity periods end. You can stop it.</source>
        <translation>需等待有效时间结束，最长 %1，可随时停止。</translation>
    </message>
    <message>
        <source>It changes the emulator&apos;s clock and restores it. Other open QR codes may expire.</source>
        <translation>会调整模拟用户池的时钟并在结束后恢复，其他正在使用的二维码可能过期。</translation>
    </message>
    <message>
        <source>It does not change the pool.</source>
        <translation>不会修改用户池。</translation>
    </message>
    <message>
        <source>Verification tests that the pool enforces its four settings.</source>
        <translation>通过实际登录验证用户池的四项设置是否生效。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Waiting for the pool&apos;s clock: %1 left.</source>
        <translation>正在等待用户池的时间：剩余 %1。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The pool enforces its four settings.</source>
        <translation>用户池的四项设置均已生效。</translation>
    </message>
    <message>
        <source>The pool enforces the observed settings. Others could not be observed.</source>
        <translation>已验证的设置均已生效，但有设置未能验证。</translation>
    </message>
    <message>
        <source>The pool does not enforce its settings. See the evidence below.</source>
        <translation>用户池的设置未全部生效，请查看下方的证据。</translation>
    </message>
    <message>
        <source>The verification was stopped.</source>
        <translation>验证已停止。</translation>
    </message>
    <message>
        <source>Observing…</source>
        <translation>正在观察…</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>保存证据</translation>
    </message>
    <message>
        <source>Evidence (*.json)</source>
        <translation>证据 (*.json)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The pool&apos;s ID token does not verify, so a site cannot trust it. See the evidence below.</source>
        <translation>用户池的 ID 令牌未通过验证，网站不能信任它。请查看下面的证据。</translation>
    </message>
    <message>
        <source>It checks what the browser, the observer and the backend receive.</source>
        <translation>检查浏览器、旁观者和后端收到的内容。</translation>
    </message>
    <message>
        <source>It takes a few seconds. You can stop it.</source>
        <translation>需要几秒钟，可随时停止。</translation>
    </message>
    <message>
        <source>It takes up to %1, until the observed period ends. You can stop it.</source>
        <translation>需等待所观察的有效时间结束，最长 %1，可随时停止。</translation>
    </message>
    <message>
        <source>It does not observe “%1”: the connection does not have an application secret.</source>
        <translation>不观察“%1”：此连接没有应用密钥。</translation>
    </message>
    <message>
        <source>It does not observe “%1”: it does not wait longer than %2.</source>
        <translation>不观察“%1”：等待时间不超过 %2。</translation>
    </message>
</context>
<context>
    <name>qrlogin::WallCards</name>
    <message>
        <source>+%1</source>
        <extracomment>%1 is a number of logins that are not shown</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a person, %2 what the person did</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::WallFigures</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What the room did</source>
        <translation>现场结果</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>人已登录</translation>
    </message>
    <message>
        <source>from scan to approval, median</source>
        <translation>从扫码到同意授权（中位数）</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>人已取消授权</translation>
    </message>
    <message>
        <source>did not decide in time</source>
        <translation>人超时未决定</translation>
    </message>
    <message>
        <source>not signed in after an error</source>
        <translation>人因错误未登录</translation>
    </message>
</context>
<context>
    <name>qrlogin::WallWindow</name>
    <message>
        <source>←: back to the wall</source>
        <translation>←：返回大屏</translation>
    </message>
    <message>
        <source>→: the figures    R: another code</source>
        <translation>→：统计    R：换一个二维码</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <extracomment>%1 is a fingerprint of 32 bytes</extracomment>
        <translation>证书：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others signed in</source>
        <extracomment>%1 is a person</extracomment>
        <translation>
            <numerusform>%1 和另外 %n 人已登录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation>%1 已登录</translation>
    </message>
    <message>
        <source>Who is first?</source>
        <translation>谁来第一个？</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>用手机登录</translation>
    </message>
    <message>
        <source>QR code for the next login</source>
        <translation>下一次登录的二维码</translation>
    </message>
    <message>
        <source>QR code of the address</source>
        <translation>地址的二维码</translation>
    </message>
    <message>
        <source>1. Open this page on your phone.
2. Choose who you are.
3. Scan the large code.</source>
        <translation>1. 用手机打开此页面。
2. 选择你的身份。
3. 扫描大二维码。</translation>
    </message>
</context>
</TS>
