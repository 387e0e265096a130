package cn.zwfw.approval.archive;

import cn.zwfw.approval.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The service with an archive of its own, whose jobs run when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({Finished.class, Shelves.class})
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "test.database=archive",
            "zwfw.archive.folder=" + Shelves.FOLDER,
            "zwfw.archive.every=1h",
            "zwfw.archive.check-every=1h",
            "zwfw.archive.retention.01=TEN_YEARS"
        })
@interface ArchiveTest {}
