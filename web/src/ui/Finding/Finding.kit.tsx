import { Button } from '../Button/Button';
import { longText } from '../kit/samples';
import { Finding } from './Finding';

export const states = {
  error: (
    <Finding
      severity="error"
      code="no_baseline"
      title="No baseline is named"
      read="The brief asks for a recall of 0.80 and names no present value."
      why="Without one, nobody can say what the model improved."
      move="Client"
      fix="Measure today's process on the same data and write the number down."
      actions={<Button>Add a baseline</Button>}
    />
  ),
  warning: (
    <Finding
      severity="warning"
      code="personal_data"
      title="“IBAN” is personal data"
      move="Client"
      fix="Name the legal basis and who may see it."
    />
  ),
  info: <Finding severity="info" code="weekend_work" title="Two check-ins fall on a weekend" />,
  'long text': (
    <Finding
      severity="error"
      code="a_rather_long_code_of_a_rule_that_reads_much"
      title={longText}
      read={longText}
    />
  ),
};
