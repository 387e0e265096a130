package cn.zwfw.platform.testing;

import cn.zwfw.platform.audit.TestTrail;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The secrets without which no service starts, but for the database's, which comes with it. */
public final class TestSecrets {

    public static final String MANAGEMENT_TOKEN = "token-of-the-operators";
    public static final String AUDIT_TOKEN = "of-the-audit-administrator";

    private TestSecrets() {}

    /** Gives a context all of them. */
    public static final class Initializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "zwfw.management.token=" + MANAGEMENT_TOKEN,
                            "zwfw.audit.token=" + AUDIT_TOKEN,
                            "zwfw.audit.keys.a1=" + TestTrail.KEY,
                            "zwfw.audit.current=a1")
                    .applyTo(context);
        }
    }
}
