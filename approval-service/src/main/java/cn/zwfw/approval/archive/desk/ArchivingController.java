package cn.zwfw.approval.archive.desk;

import cn.zwfw.approval.archive.Archiving;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Archiving at once what would be archived by itself later. */
@RestController
@RequestMapping("${zwfw.api}/cases/{number}/archiving")
@Tag(name = "档案", description = "办件归档、查档、校验和销毁")
@Cites(value = "A18", rows = "V8")
class ArchivingController {

    private final Archiving archiving;

    ArchivingController(Archiving archiving) {
        this.archiving = archiving;
    }

    @PostMapping
    @Requires({Duty.HANDLER, Duty.SERVICE_CENTER})
    @Operation(summary = "立即归档一个已经终结的办件", description = "终结满规定时间的办件自动归档。归档后办件不再变化。")
    ArchiveView archive(Caller caller, @PathVariable @CaseNumber String number) {
        return ArchiveView.of(
                archiving.archive(number, caller, any -> ArchiveAccess.mustArchive(caller, any)));
    }
}
