package cn.zwfw.docs;

/** What is written by hand in {@code docs/settings.md}: settings that are Spring's. */
final class SettingTableText {

    static final String COLUMNS =
            """
            | 属性 | 环境变量 | 类型 | 默认值 | 说明 | 必填 | 机密 |
            |---|---|---|---|---|---|---|
            """;

    static final String HEAD =
            """
            # 设置

            本页由构建生成(`SettingTableTests`),不要手工修改:说明取自代码中的文档注释。怎样运行见 [operations.md](operations.md)。

            环境变量优先于文件(各服务的 `application.yaml`,以及 `platform.yaml`、`platform-events.yaml`)。以 `zwfw.`(`ZWFW_`)开头而进程不认识的名称、
            无法读成所需类型的值、缺少的必填项,都使进程不启动;日志最后说明是哪一个属性、哪一个环境变量,名称写错时还给出最接近的名称。机密的值不写入日志。
            一个进程只认识下文中属于它的名称:传给某个服务的变量不要传给别的服务。

            环境变量名由属性名得来:点改为下划线,去掉连字符,全部大写。以 `…` 结尾的是映射,`…` 处是自选的键,例如 `ZWFW_FINANCE_BUREAUS_620100`;
            列表用逗号分隔,或者逐项写 `_0`、`_1`。时长写作 `10s`、`5m`、`1h`、`30d`,大小写作 `512KB`、`20MB`。机密不设默认值。

            ## Spring 的设置

            | 环境变量 | 进程 | 说明 | 必填 | 机密 |
            |---|---|---|---|---|
            | `SPRING_DATASOURCE_URL` | 网关和五个业务服务 | 本进程自己的 PostgreSQL 数据库,`jdbc:postgresql://…` | 是 | |
            | `SPRING_DATASOURCE_USERNAME` | 同上 | 数据库用户 | 是 | |
            | `SPRING_DATASOURCE_PASSWORD` | 同上 | 数据库口令 | 是 | 机密 |
            | `SPRING_KAFKA_BOOTSTRAP_SERVERS` | 同上 | Kafka 的地址 | 是 | |
            | `SPRING_KAFKA_SECURITY_PROTOCOL` | 同上 | 启用 TLS 后为 `SSL`;其他代理用 `SASL_SSL` | | |
            | `SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI` | 同上 | 接受哪个签发者的令牌,`https://HOST/realms/zwfw` | 是 | |
            | `SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES` | 同上 | 令牌的 `aud` 中必须有的词,默认 `zwfw`;签发者为别的系统签发的令牌和 ID 令牌都被拒绝 | | |
            | `EUREKA_CLIENT_SERVICEURL_DEFAULTZONE` | 同上 | discovery 的地址 | 是 | |
            | `EUREKA_INSTANCE_IPADDRESS`、`EUREKA_INSTANCE_PREFERIPADDRESS` | 同上 | 别人用哪个地址找到本进程;`false` 时用主机名 | 是 | |
            | `SERVER_ADDRESS`、`SERVER_PORT` | 所有进程 | 监听的地址(默认只在本机,`127.0.0.1`)和端口 | | |
            | `MANAGEMENT_SERVER_ADDRESS`、`MANAGEMENT_SERVER_PORT` | 所有进程 | 运维端口监听的地址(默认只在本机)和端口 | | |
            | `SPRING_CONFIG_IMPORT` | 所有进程 | 另外读取的设置:密钥文件夹 `configtree:/etc/zwfw/keys/`,TLS 的 `classpath:platform-tls.yaml`;用逗号分隔 | | |
            | `SPRING_SSL_BUNDLE_PEM_ZWFW_KEYSTORE_PRIVATEKEYPASSWORD` | 所有进程 | TLS 私钥的口令 | | 机密 |
            | `MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT` | 网关和五个业务服务 | 向哪里(OTLP,HTTP)送踪迹的各段;不设则什么也不记、不送,见 [deploy/observability](../deploy/observability/README.md) | | |
            | `MANAGEMENT_TRACING_SAMPLING_PROBABILITY` | 同上 | 记下多少踪迹,0 到 1,默认 `0.1`;各进程应当相同 | | |
            | `RESILIENCE4J_CIRCUITBREAKER_INSTANCES_POWERLIST_…` | `approval-service`、`supervision-service` | 权责清单服务多次失败后停问多久 | | |
            | `AWS_ACCESS_KEY_ID`、`AWS_SECRET_ACCESS_KEY` | `approval-service` | 材料桶的凭据(或 AWS SDK 认识的其他来源);只许读、写、删该桶中的对象 | 用桶时 | 机密 |
            """;

    private SettingTableText() {}
}
