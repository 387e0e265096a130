-- Who reads assessments may not know of incidents: no row says which it was.
update assessment_evidence set key = null where source = 'supervision.incident';
