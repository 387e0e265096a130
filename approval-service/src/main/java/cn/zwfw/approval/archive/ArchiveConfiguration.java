package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.pack.Digests;
import cn.zwfw.approval.archive.pack.PackageFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cannot work with these settings stops the start. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    PackageFolder packageFolder(ArchiveSettings settings) {
        return new PackageFolder(settings.folder());
    }

    @Bean
    Digests archiveDigests(ArchiveSettings settings) {
        return new Digests(settings.digest());
    }
}
