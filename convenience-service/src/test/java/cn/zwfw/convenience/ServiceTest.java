package cn.zwfw.convenience;

import cn.zwfw.platform.personal.vault.TestVault;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The service whole, on a random port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zwfw.publication.due-every=100ms",
            "zwfw.limit.allowances.inquiries.person.times=100000",
            "zwfw.limit.allowances.inquiries.address.times=100000",
            "management.server.port=0"
        })
@ContextConfiguration(
        initializers = {
            TestSecrets.Initializer.class,
            TestDatabase.Initializer.class,
            TestKafka.Initializer.class,
            TestVault.Initializer.class
        })
@Import({TestTokens.Accepted.class, Organs.class})
public @interface ServiceTest {}
