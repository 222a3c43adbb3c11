import { Button } from '../Button/Button';
import { noop } from '../kit/samples';
import { TextField } from '../TextField/TextField';
import { Toolbar } from './Toolbar';

export const states = {
  normal: (
    <Toolbar label="Runs" end="10,000 runs">
      <TextField
        label="Filter"
        labelHidden
        placeholder="Filter by name, owner, model"
        value=""
        onChange={noop}
      />
      <Button>Columns</Button>
    </Toolbar>
  ),
};
